/**
 * Every text that a person sees, in English. `{…}` is replaced: `{host}` by where the pair goes, `{directive}` by the
 * policy that stopped it. The codes of failures and of their reasons are keys themselves.
 */
export const english = {
  heading: 'Connect ClickHouse Cloud',
  description: 'Enter an API key of your organization. It gives no access to the data in your databases.',
  keyId: 'Key ID',
  keyIdHint: 'The shorter one, such as a user name.',
  keySecret: 'Key Secret',
  keySecretHint: 'The longer one. ClickHouse Cloud shows it only once.',
  showSecret: 'Show secret',
  destination: 'Will be sent to {host}',
  submit: 'Connect',
  connecting: 'Connecting…',
  connected: 'ClickHouse Cloud is connected.',

  keyIdMissing: 'Enter the Key ID.',
  keyIdColon: 'A Key ID has no colon. Put what follows the colon into Key Secret.',
  keySecretMissing: 'Enter the Key Secret.',
  unusableCharacters: 'This holds a character that cannot be sent. Copy the value again.',

  config: 'This form is not set up correctly, so nothing was sent. Please tell the owner of this page.',
  blocked: 'The security policy of this page ({directive}) stopped the form, so nothing was sent. Please tell the owner of this page.',
  rejected: 'The key was not accepted. Check both values and try again.',
  unconfirmed: 'The key was sent, but no clear answer came back. It may be connected already: look before you try again.',
  timeout: 'The key was sent, but the answer is taking too long. It may be connected already: look before you try again.',

  key_not_found: 'ClickHouse Cloud does not know this key. Check the Key ID, and paste the Key Secret again.',
  key_inactive: 'This key is expired or disabled. Enable it in the console, or use another one.',
  forbidden: 'This key is not allowed to do what is needed. Give it another role, or use another one.',
  ip_blocked: 'This key does not accept requests from here. Check in the console from where it can be used.',
  rate_limited: 'Too many tries with this key. Wait a minute, then try again.',
  unreachable: 'ClickHouse Cloud cannot be reached right now. Your key may be fine: try again in a few minutes.',

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
export const withOverrides = (
  labels: Labels,
  overrides: Partial<Labels> | null,
): Labels =>
  overrides
    ? (Object.fromEntries(
        Object.entries(labels).map(([key, text]) => [
          key,
          overrides[key as keyof Labels] ?? text,
        ]),
      ) as Labels)
    : labels;
