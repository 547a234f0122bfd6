import {base64, type FixedText} from './types.js';

/** Texts that hold no value of an API key, or not clearly one. */
export const LEFT_ALONE: readonly FixedText[] = [
  ['a Firestore document', 'Document ID: Jx3kQ9vTbW2mZr7LcPaN'],
  ['a Firestore document, bare in a path', 'users/Jx3kQ9vTbW2mZr7LcPaN/orders'],
  ['two Firestore documents', 'Jx3kQ9vTbW2mZr7LcPaN\nQb5nXw8RtY1pVd4HsGfK'],
  [
    'Okta, client',
    'Client ID\n0oa1b2c3d4E5F6G7H8i9\nClient Secret\nQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiMvB',
  ],
  ['Okta, .env', 'OKTA_CLIENT_ID=0oa1b2c3d4E5F6G7H8i9'],
  ['Okta, JSON', '{"clientId":"0oa1b2c3d4E5F6G7H8i9"}'],
  ['Aliyun, access key', 'AccessKeyId: LTAI5tQnKxjJ9exampLe'],
  [
    'Aliyun, JSON',
    '{"AccessKeyId":"LTAI5tQnKxjJ9exampLe","AccessKeySecret":"Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3a"}',
  ],
  [
    'AWS, `aws configure list`',
    'access_key     ****************MPLE shared-credentials-file\nsecret_key     ****************EKEY shared-credentials-file',
  ],
  [
    'AWS, temporary credentials',
    'AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\nAWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEAoaCXVzLWVhc3QtMSJHMEUCIQ',
  ],
  [
    'Confluent, .env',
    'CONFLUENT_API_KEY=ABCDEFGH12345678\nCONFLUENT_API_SECRET=cfltQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiMvBQm7ZxN2vR8kT5wYc1Jh',
  ],
  [
    'Twilio',
    'TWILIO_API_KEY_SID=SK1f2e3d4c5b6a79808f9e8d7c6b5a4f3e\nTWILIO_API_SECRET=Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXe',
  ],
  ['Stripe', 'STRIPE_SECRET_KEY=sk_live_51HqLyjWDarjtT1zdp7dcQm7ZxN2vR8kT'],
  ['OpenAI', 'API key: sk-proj-Tq8Lm2Xv9Kc4Zr7Wn1Bp5Hd3'],
  ['Anthropic', 'ANTHROPIC_API_KEY=sk-ant-api03-Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXe'],
  ['GitHub, fine-grained', 'github_pat_11ABCDEFG0Qm7ZxN2vR8kT_5wYc1JhF6sLp9GdB3aXeU0tKiM'],
  ['GitLab', 'glpat-Qm7ZxN2vR8kT5wYc1JhF'],
  ['Slack', 'xoxb-123456789012-1234567890123-Qm7ZxN2vR8kT5wYc1JhF6sLp'],
  ['Datadog', 'DD_API_KEY=0123456789abcdef0123456789abcdef'],
  ['npm', '//registry.npmjs.org/:_authToken=npm_Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tK'],
  [
    'PEM, a private key',
    `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA7bq8/Vk3Jm8QxT2bNf7RwYtKF+4sLp9GdB3aXeU0tKiMvBQm\n'.repeat(12)}-----END RSA PRIVATE KEY-----`,
  ],
  ['PEM, a run of the length of a Key ID', 'MIIEpAIBAAK/Vk3Jm8QxT2bNf7RwYtKF/4sLp9GdB3aXeU0tKiM+'],
  [
    'SSH, a public key',
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7/Vk3Jm8QxT2bNf7RwYtKF/Q+x kim@host',
  ],
  ['SSH, a fingerprint', 'SHA256:Vk3Jm8QxT2bNf7RwYtKF4sLp9GdB3aXeU0tKiMvBQm7'],
  [
    'a JSON web token',
    'eyJhbGciOiJIUzI1NiJ9.Vk3Jm8QxT2bNf7RwYtKF.dozjgNryP4J3jVmNHl0w5NXgL0n3I9PlFUP0THsR8U',
  ],
  [
    'a Git commit',
    'commit 9c1d7e4f2a6b8035c1d7e4f2a6b8035c1d7e4f2a\nAuthor: Kim <kim@host.example>',
  ],
  [
    'a lock file',
    '"integrity": "sha512-Vk3Jm8QxT2bNf7RwYtKF4sLp9GdB3aXeU0tKiMvBQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiMvBQm7Zxg=="',
  ],
  ['a YouTube link', 'https://youtu.be/Vk3Jm8QxT2b?t=10'],
  [
    'a Google document',
    'https://docs.google.com/document/d/1Vk3Jm8QxT2bNf7RwYtKF4sLp9GdB3aXeU0tKiMvBQm7/edit',
  ],
  ['a link with a token', 'https://x.example/reset?token=Vk3Jm8QxT2bNf7RwYtKF'],
  [
    'a link to the keys of an organization',
    'https://console.clickhouse.cloud/organizations/2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10/keys',
  ],
  ['1Password, a reference', 'op://prod/clickhouse/key_secret'],
  [
    'Doppler, a reference',
    'KEY_ID=${doppler.CLICKHOUSE_KEY_ID_2}\nKEY_SECRET=${doppler.CLICKHOUSE_KEY_SECRET_2}',
  ],
  [
    'GitHub Actions, references',
    'KEY_ID: ${{ secrets.CLICKHOUSE_KEY_ID_1 }}\nKEY_SECRET: ${{ secrets.CLICKHOUSE_KEY_SECRET_1 }}',
  ],
  ['terraform plan', 'key_id     = (sensitive value)\nkey_secret = (sensitive value)'],
  ['terraform output, hidden', 'key_id = "Vk3Jm8Qx"\nkey_secret = <sensitive>'],
  ['kubectl describe secret', 'Data\n====\nkeyId:      20 bytes\nkeySecret:  42 bytes'],
  [
    'kubectl, sealed secret',
    'kind: SealedSecret\nspec:\n  encryptedData:\n    key: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq',
  ],
  [
    'a database in kubectl',
    `kind: Secret\ndata:\n  username: ${base64('default')}\n  password: ${base64('Xy7~Qm7ZxN2vR8kT5wYc')}`,
  ],
  [
    'dbt, profiles.yml',
    'type: clickhouse\nhost: x7k2m9.eu-west-1.aws.clickhouse.cloud\nuser: default\npassword: Qm7ZxN2vR8kT5wYc1JhF',
  ],
  [
    'Airbyte',
    '{"host":"x7k2m9.eu-west-1.aws.clickhouse.cloud","username":"default","password":"Qm7ZxN2vR8kT5wYc1JhF"}',
  ],
  [
    'Grafana, datasource',
    'jsonData:\n  host: x7k2m9.eu-west-1.aws.clickhouse.cloud\n  username: default\nsecureJsonData:\n  password: Qm7ZxN2vR8kT5wYc1JhF',
  ],
  ['a password manager, a wrong login', 'kim@host.example\ncorrect-horse-battery-1'],
  [
    'a placeholder of the docs',
    "curl --user 'KEY_ID:KEY_SECRET' https://api.clickhouse.cloud/v1/organizations",
  ],
  ['a placeholder with digits', 'KEY_ID=your_key_id_1\nKEY_SECRET=your_key_secret_1234'],
  ['a template', 'Key ID: {{key_id}}\nKey Secret: {{key_secret}}'],
  ['rotation, two keys', 'old: Vk3Jm8QxT2bNf7RwYtKF\nnew: Bn6Tq3XcV9mLw2ZrPsHd'],
  [
    'rotation, two secrets',
    '4b1dQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiM 4b1dZc8VtM3qPx6RkN1wJh5GsLy9FdT2bXeA7uKoQi',
  ],
  ['the hint of this form', 'Usually starts with 4b1d. The console shows it only once.'],
  ['a support ticket', 'Request ID: Vk3Jm8QxT2bNf7RwYtKF\nStatus: 401'],
  ['a trace', 'trace_id=Vk3Jm8QxT2bNf7RwYtKF span_id=00f067aa0ba902b7'],
  ['an order', 'Order ID: Vk3Jm8QxT2bNf7RwYtKF, thank you'],
  ['prose with a number', 'The quarterly report of 2026 has 42 pages and names 20 customers.'],
  ['a password', 'correct horse battery staple 42'],
  ['a licence key', 'A1B2C-D3E4F-G5H6I-J7K8L-M9N0P'],
  ['an IBAN', 'DE89 3704 0044 0532 0130 00'],
  ['a card number', '4242 4242 4242 4242'],
  ['a telephone number', '+49 30 901820'],
  ['a word of a CAPTCHA', 'x7Kq2 mP9aa'],
];
