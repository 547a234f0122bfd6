import {registered} from './register.js';

/**
 * Every text that a person sees, in English. `{…}` is replaced: `{host}` by where the pair goes,
 * `{directive}` by the policy that blocked it, `{organization}` by the one that is linked, `{key}`
 * by the last characters of a Key ID, `{reference}` by that of the host's server, `{date}` by a
 * month, `{field}` by the label of the field that the message is about. Between asterisks are
 * labels of the console, which is in English only. The codes of failures and of their reasons are
 * keys as well.
 */
export const english = {
  heading: 'Connect ClickHouse Cloud',
  description: 'Enter an API key of your ClickHouse Cloud organization.',
  keyId: 'Key ID',
  keyIdHint: 'Usually 20 letters and digits.',
  keySecret: 'Key Secret',
  keySecretHint: 'Usually starts with 4b1d. The console shows it only once.',
  keyIdPlaceholder: '',
  keySecretPlaceholder: '',
  showSecret: 'Show secret',
  destination: 'Will be sent to {host}',
  submit: 'Connect',
  connecting: 'Connecting…',
  cancel: 'Cancel',
  connected: 'ClickHouse Cloud is connected.',
  connectedTo: 'Connected to {organization}.',
  connectedKey: 'Connected with the key ending in {key}.',
  replace: 'Replace',
  replaced: 'When the new key works, disable the old one in the console.',

  pasted: 'Key ID and Key Secret were filled in.',
  pastedOne: '{field} was filled in.',
  undo: 'Undo',
  tooLong: 'The text that you pasted is too long to be a key. Copy only the key.',

  keyIdMissing: 'Enter the Key ID.',
  keyIdColon: "A Key ID can't contain a colon. Paste only the Key ID.",
  keySecretMissing: 'Enter the Key Secret.',
  unusableCharacters: "{field} contains a character that can't be sent. Copy it again.",

  swapped: 'Key ID and Key Secret look swapped.',
  swap: 'Swap',
  pair: '{field} looks like a Key ID and a Key Secret together.',
  split: 'Split',
  uuid: '{field} looks like the UUID of an organization, a service or a key. Copy the Key ID and the Key Secret of an API key.',
  link: '{field} looks like a link or a reference. Copy the value itself.',
  database:
    '{field} looks like database connection details. Copy the Key ID and the Key Secret of an API key.',
  email: '{field} looks like an email address. Enter an API key, not your sign-in.',
  masked: 'Part of {field} is hidden. Copy the whole value, or create a new key.',
  same: 'Key ID and Key Secret are the same. Copy each of the two values.',
  cutOff: '{field} looks cut off. Copy the whole value.',
  hasForeignLetter:
    '{field} contains “{character}”, which is not a letter from A to Z. Copy it again.',
  hasSpace: '{field} contains a space.',
  hasPunctuation: '{field} starts or ends with “{character}”. Check that it belongs there.',
  unusual: '{field} looks unusual. Check that nothing is missing or added.',
  clear: 'Clear',

  config: "This page isn't set up to connect a key. Please contact its support.",
  offline: "You're offline. Nothing was sent. Connect again when you're back online.",
  blocked:
    "This page's security policy ({directive}) blocked the form. Nothing was sent. Please contact its support.",
  rejected: "The key wasn't accepted. Check both values, then try again.",
  unconfirmed:
    "The connection couldn't be confirmed, and the key may have been sent. Before you try again, reload the page and see whether it is connected.",
  timeout:
    'No answer has come, and the key may have been sent. Before you try again, reload the page and see whether it is connected.',

  reference: 'Reference: {reference}',

  key_not_found:
    "ClickHouse Cloud doesn't recognize this key. Check both values, or use another key.",
  key_inactive:
    'This key has expired or is disabled. In the console, change its expiration date or enable it, or use another key.',
  forbidden:
    "This key doesn't have the permissions it needs. Change its roles in the console, or use another key.",
  ip_blocked:
    "This key isn't allowed from this site's servers. Allow them in the console, or use another key.",
  rate_limited: 'Too many attempts. Wait a minute, then try again.',
  unreachable: "This site's server can't reach ClickHouse Cloud. Wait a minute, then try again.",

  guide: 'How to get an API key',
  guideSignIn: 'Sign in to the ClickHouse Cloud console.',
  guideSettings: "Click your organization's name at the bottom left, then *API keys*.",
  guideNew: 'Click *New API key*.',
  guideGenerate:
    'Name the key, choose its *Roles*, its *Expiration date* and where it can be used from, then click *Generate API key*.',
  guideCopy: "Copy *Key ID* and *Key Secret*. The console doesn't show the secret again.",
  guideLink: 'Open the console',
  guideChecked: 'Checked against the console in {date}',
  copySteps: 'Copy these steps for an admin',
  copied: 'Copied.',
} satisfies Record<string, string>;

/** All texts of one language. */
export type Labels = {readonly [key in keyof typeof english]: string};

/** What a language translates: not the texts that are empty unless the page sets them. */
export type Translation = Omit<Labels, 'keyIdPlaceholder' | 'keySecretPlaceholder'>;

const completed = new WeakMap<Partial<Labels>, Labels>();

/**
 * The texts for a language: those registered for it or, region by region, for a wider one; English
 * otherwise.
 */
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
