/**
 * Every text that a person sees, in English. `{…}` is replaced: `{host}` by where the pair goes, `{directive}` by the
 * policy that stopped it. The codes of failures and of their reasons are keys themselves.
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

  keyIdMissing: 'Enter the Key ID.',
  keyIdColon: 'A Key ID has no colon. Put what follows it into Key Secret.',
  keySecretMissing: 'Enter the Key Secret.',
  unusableCharacters: 'This contains a character that cannot be sent. Copy it again.',

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
  guideSettings: 'Open Settings, and under Organization, API keys.',
  guideNew: 'Choose New API key.',
  guideGenerate: 'Name it, choose its roles and from where it can be used, then Generate API key.',
  guideCopy: 'Copy Key ID and Key Secret to this form. The secret is not shown again.',
  guideLink: 'Open the console',
} satisfies Record<string, string>;

/** All texts of one language. */
export type Labels = {readonly [key in keyof typeof english]: string};

/** The texts with some of them replaced. Unknown keys, and keys without a text, change nothing. */
export const withOverrides = (labels: Labels, overrides: Partial<Labels> | null): Labels =>
  overrides
    ? (Object.fromEntries(
        Object.entries(labels).map(([key, text]) => [key, overrides[key as keyof Labels] ?? text]),
      ) as Labels)
    : labels;
