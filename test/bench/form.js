// The form that every contender shows: the element's own words, and the fewest rules that lay it out alike.
export const words = {
  heading: 'Connect ClickHouse Cloud',
  description:
    'Enter an API key of your organization. It gives no access to the data in your databases.',
  guide: 'How to get an API key',
  submit: 'Connect',
  reveal: 'Show secret',
};

export const fields = [
  {
    id: 'keyId',
    label: 'Key ID',
    hint: 'Usually 20 letters and digits.',
    missing: 'Enter the Key ID.',
  },
  {
    id: 'keySecret',
    label: 'Key Secret',
    hint: 'Usually starts with 4b1d. Shown only once.',
    missing: 'Enter the Key Secret.',
  },
];

export const steps = [
  'Sign in to the ClickHouse Cloud console.',
  'Open Settings, and under Organization, API keys.',
  'Choose New API key.',
  'Name it, choose its roles and from where it can be used, then Generate API key.',
  'Copy Key ID and Key Secret. The secret is not shown again.',
];

/** What is wrong with a value, or nothing. */
export const problemOf = ({missing}, value) =>
  !value ? missing : /[^!-~]/.test(value) ? 'This contains a character that cannot be sent.' : '';
