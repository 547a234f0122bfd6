import {registered} from './register.js';

/**
 * Every text that a person sees, in English. `{…}` is replaced: `{host}` by where the pair goes, `{directive}` by the policy that
 * stopped it, `{key}` by the end of a Key ID, `{date}` by a month. Between asterisks stand the console's own labels, which it has in
 * English alone. The codes of failures and of their reasons are keys themselves.
 */
export const english = {
  heading: 'Connect ClickHouse Cloud',
  description:
    'Enter an API key of your organization. It gives no access to the data in your databases.',
  keyId: 'Key ID',
  keyIdHint: 'Usually 20 letters and digits.',
  keySecret: 'Key Secret',
  keySecretHint: 'Usually starts with 4b1d. Shown only once.',
  showSecret: 'Show secret',
  destination: 'Will be sent to {host}',
  submit: 'Connect',
  connecting: 'Connecting…',
  connected: 'ClickHouse Cloud is connected.',
  connectedKey: 'Connected with the key ending in {key}.',
  replace: 'Replace',
  replaced: 'Once the new key works, disable the old one in the console.',

  pasted: 'Key ID and Key Secret were filled in.',
  undo: 'Undo',
  tooLong: 'What you pasted is too long for a key. Copy the key alone.',

  keyIdMissing: 'Enter the Key ID.',
  keyIdColon: 'A Key ID has no colon. Put what follows it into Key Secret.',
  keySecretMissing: 'Enter the Key Secret.',
  unusableCharacters: 'This contains a character that cannot be sent. Copy it again.',

  swapped: 'Key ID and Key Secret look swapped.',
  swap: 'Swap',
  pair: 'This looks like Key ID and Key Secret in one.',
  split: 'Split',
  uuid: 'This looks like the ID of an organization or a service. Copy the Key ID and the Key Secret of an API key.',
  database:
    'This looks like access to a database. Copy the Key ID and the Key Secret of an API key.',
  masked:
    'This is hidden in part, as in the list of keys. Copy the whole value, or make a new key.',
  same: 'Both fields hold the same. Copy each of the two values.',
  unusual: 'This looks unusual. Check that it is complete.',
  clear: 'Clear',

  config:
    'The set-up of this page stopped this form. Nothing was sent. Please tell the owner of this page.',
  blocked:
    'The policy of this page ({directive}) stopped this form. Nothing was sent. Please tell the owner of this page.',
  rejected: 'The key was not accepted. Check it and try again.',
  unconfirmed:
    'The key was sent, but no clear answer came. Check whether it is connected before you try again.',
  timeout:
    'The key was sent, but no answer came in time. Check whether it is connected before you try again.',

  key_not_found:
    'ClickHouse Cloud does not know this key. Check the Key ID, and enter the Key Secret again.',
  key_inactive: 'This key is expired or disabled. Enable it in the console, or enter another key.',
  forbidden:
    'This key is not allowed to do this. Change its roles in the console, or enter another key.',
  ip_blocked:
    'This key is not allowed from here. Change its locations in the console, or enter another key.',
  rate_limited: 'Too many attempts. Wait a minute, then try again.',
  unreachable: 'ClickHouse Cloud cannot be reached. Wait a minute, then try again.',

  guide: 'How to get an API key',
  guideSignIn: 'Sign in to the ClickHouse Cloud console.',
  guideSettings: 'Open *Settings*, and under *Organization*, *API keys*.',
  guideNew: 'Choose *New API key*.',
  guideGenerate:
    'Name it, choose its roles and from where it can be used, then *Generate API key*.',
  guideCopy: 'Copy *Key ID* and *Key Secret*. The secret is not shown again.',
  guideLink: 'Open the console',
  guideChecked: 'Labels of the console last checked: {date}',
  copied: 'Copied.',
} satisfies Record<string, string>;

/** All texts of one language. */
export type Labels = {readonly [key in keyof typeof english]: string};

const completed = new WeakMap<Partial<Labels>, Labels>();

/** The texts for a language: those registered for it or, region by region, for a wider one; English otherwise. */
export function labelsForTag(language: string): Labels {
  for (let tag = language.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const labels = registered()?.get(tag);
    if (!labels) continue;
    // What an older version of a language lacks is English.
    if (!completed.has(labels)) completed.set(labels, withOverrides(english, labels));
    return completed.get(labels)!;
  }
  return english;
}

/** The texts with some of them replaced. Unknown keys, and keys without a text, change nothing. */
export const withOverrides = (labels: Labels, overrides: Partial<Labels> | null): Labels =>
  overrides
    ? (Object.fromEntries(
        Object.entries(labels).map(([key, text]) => [key, overrides[key as keyof Labels] ?? text]),
      ) as Labels)
    : labels;
