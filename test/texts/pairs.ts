import {base64, cutAt, wrap, type PastedText} from './types.js';

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Texts with both values, as tools print them and as people send them. */
export const PAIRS: readonly PastedText[] = [
  // Password managers
  [
    '1Password, "Copy item as text"',
    (i, s) => `ClickHouse Cloud\nusername: ${i}\ncredential: ${s}`,
  ],
  [
    '1Password, `op item get`',
    (i, s) =>
      `ID:          6xkq2v\nTitle:       ClickHouse\nFields:\n  key id:        ${i}\n  key secret:    ${s}`,
  ],
  [
    '1Password, `op item get --format json`',
    (i, s) =>
      JSON.stringify(
        {
          fields: [
            {id: 'username', label: 'key id', value: i},
            {id: 'password', label: 'key secret', value: s},
          ],
        },
        null,
        2,
      ),
  ],
  [
    '1Password, CSV export',
    (i, s) =>
      `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nClickHouse,https://console.clickhouse.cloud/,${i},${s},,false,false,,`,
  ],
  [
    'Bitwarden, `bw get item`',
    (i, s) =>
      JSON.stringify({
        object: 'item',
        name: 'ClickHouse',
        login: {username: i, password: s, totp: null},
      }),
  ],
  [
    'Bitwarden, JSON export with custom fields',
    (i, s) =>
      JSON.stringify({
        fields: [
          {name: 'Key ID', value: i, type: 0},
          {name: 'Key Secret', value: s, type: 1},
        ],
      }),
  ],
  [
    'Bitwarden, CSV export',
    (i, s) =>
      `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,ClickHouse,,,0,https://console.clickhouse.cloud,${i},${s},`,
  ],
  [
    'Chrome, passwords.csv',
    (i, s) =>
      `name,url,username,password,note\nclickhouse,https://console.clickhouse.cloud/,${i},${s},`,
  ],
  [
    'Firefox, logins.csv',
    (i, s) =>
      `"url","username","password","httpRealm"\n"https://console.clickhouse.cloud","${i}","${s}",`,
  ],
  [
    'Safari, Passwords.csv',
    (i, s) =>
      `Title,URL,Username,Password,Notes,OTPAuth\nClickHouse,https://console.clickhouse.cloud/,${i},${s},,`,
  ],
  [
    'KeePassXC, CSV export',
    (i, s) =>
      `"Group","Title","Username","Password","URL","Notes"\n"Root","ClickHouse","${i}","${s}","https://console.clickhouse.cloud",""`,
  ],
  [
    'KeePass, XML export',
    (i, s) =>
      `<String><Key>UserName</Key><Value>${i}</Value></String><String><Key>Password</Key><Value ProtectInMemory="True">${s}</Value></String>`,
  ],
  [
    'LastPass, secure note',
    (i, s) => `NoteType:Server\nHostname:api.clickhouse.cloud\nUsername:${i}\nPassword:${s}`,
  ],
  ['pass show', (i, s) => `${s}\nlogin: ${i}\nurl: https://console.clickhouse.cloud`],
  ['gopass show', (i, s) => `Secret: clickhouse/api\n\n${s}\nuser: ${i}`],
  [
    'Dashlane, shared login',
    (i, s) => `Login: ${i}\nPassword: ${s}\nWebsite: console.clickhouse.cloud`,
  ],
  [
    'Keeper, `keeper get --format detail`',
    (i, s) =>
      `               Title: ClickHouse\n               Login: ${i}\n            Password: ${s}`,
  ],
  ['macOS Passwords, copied', (i, s) => `User Name\n${i}\nPassword\n${s}`],
  // Secret stores
  [
    'Vault, `vault kv get`',
    (i, s) =>
      `====== Data ======\nKey           Value\n---           -----\nkey_id        ${i}\nkey_secret    ${s}`,
  ],
  [
    'Vault, `vault kv get -format=json`',
    (i, s) =>
      JSON.stringify(
        {request_id: '1b2c', data: {data: {key_id: i, key_secret: s}, metadata: {version: 3}}},
        null,
        2,
      ),
  ],
  ['Vault, `vault kv put`', (i, s) => `vault kv put secret/clickhouse key_id=${i} key_secret=${s}`],
  [
    'AWS Secrets Manager, `get-secret-value`',
    (i, s) =>
      JSON.stringify(
        {
          ARN: 'arn:aws:secretsmanager:eu-west-1:1:secret:ch',
          Name: 'ch',
          SecretString: JSON.stringify({keyId: i, keySecret: s}),
        },
        null,
        4,
      ),
  ],
  [
    'AWS Secrets Manager, the console',
    (i, s) => `Secret key\tSecret value\nkeyId\t${i}\nkeySecret\t${s}`,
  ],
  [
    'AWS SSM, `get-parameters-by-path --output table`',
    (i, s) => `|  /ch/key_id      |  ${i}  |\n|  /ch/key_secret  |  ${s}  |`,
  ],
  [
    'Google Cloud, `secrets versions access`',
    (i, s) => `CLICKHOUSE_KEY_ID="${i}"\nCLICKHOUSE_KEY_SECRET="${s}"`,
  ],
  [
    'Azure, `az keyvault secret show`, twice',
    (i, s) =>
      `{\n  "name": "ch-key-id",\n  "value": "${i}"\n}\n{\n  "name": "ch-key-secret",\n  "value": "${s}"\n}`,
  ],
  [
    'Doppler, `doppler secrets`',
    (i, s) =>
      `┌───────────────────────┬────────┐\n│ NAME                  │ VALUE  │\n├───────────────────────┼────────┤\n│ CLICKHOUSE_KEY_ID     │ ${i} │\n│ CLICKHOUSE_KEY_SECRET │ ${s} │`,
  ],
  [
    'Doppler, `doppler secrets download --format env`',
    (i, s) =>
      `CLICKHOUSE_KEY_ID="${i}"\nCLICKHOUSE_KEY_SECRET="${s}"\nDOPPLER_CONFIG="prd"\nDOPPLER_PROJECT="app"`,
  ],
  [
    'Infisical, `infisical export --format=yaml`',
    (i, s) => `CLICKHOUSE_KEY_ID: ${i}\nCLICKHOUSE_KEY_SECRET: ${s}`,
  ],
  [
    'SOPS, decrypted',
    (i, s) => `clickhouse:\n    key_id: ${i}\n    key_secret: ${s}\nsops:\n    version: 3.9.0`,
  ],
  ['dotenvx', (i, s) => `#/-------[DOTENV]-------/\nKEY_ID="${i}"\nKEY_SECRET="${s}"`],
  // Kubernetes, Docker, CI
  [
    'kubectl get secret -o yaml',
    (i, s) =>
      `apiVersion: v1\ndata:\n  keyId: ${base64(i)}\n  keySecret: ${base64(s)}\nkind: Secret\nmetadata:\n  name: clickhouse\ntype: Opaque`,
  ],
  [
    'kubectl get secret -o json',
    (i, s) =>
      JSON.stringify(
        {apiVersion: 'v1', data: {KEY_ID: base64(i), KEY_SECRET: base64(s)}, kind: 'Secret'},
        null,
        4,
      ),
  ],
  [
    'kubectl get secret -o jsonpath={.data}',
    (i, s) => JSON.stringify({keyId: base64(i), keySecret: base64(s)}),
  ],
  [
    'a Kubernetes secret made with `echo | base64`',
    (i, s) =>
      `kind: Secret\ndata:\n  key-id: ${base64(`${i}\n`)}\n  key-secret: ${base64(`${s}\n`)}`,
  ],
  [
    'DataDog/datadog-agent#3158, base64 of a Kubernetes secret',
    (i, s) => `data:\n  api-key: ${base64(i)}\n  api-secret: ${base64(s)}`,
  ],
  ['kubectl get secret | jq -r ".data[]"', (i, s) => `${base64(i)}\n${base64(s)}`],
  [
    'kubectl get secret | jq -r ".data[]", the secret first',
    (i, s) => `${base64(s)}\n${base64(i)}`,
  ],
  ['1Password/connect-helm-charts#202, base64 of a file', (i, s) => base64(`${i}:${s}`)],
  [
    'Helm, --set',
    (i, s) =>
      `helm upgrade app ./chart --set clickhouse.keyId=${i} --set clickhouse.keySecret=${s}`,
  ],
  [
    'Helm, values.yaml',
    (i, s) => `clickhouse:\n  enabled: true\n  keyId: "${i}"\n  keySecret: "${s}"`,
  ],
  [
    'Docker Compose, environment',
    (i, s) => `    environment:\n      CLICKHOUSE_KEY_ID: ${i}\n      CLICKHOUSE_KEY_SECRET: ${s}`,
  ],
  [
    'docker run -e',
    (i, s) => `docker run -e CLICKHOUSE_KEY_ID=${i} -e CLICKHOUSE_KEY_SECRET=${s} app`,
  ],
  [
    'docker inspect',
    (i, s) => `"Env": [\n    "KEY_ID=${i}",\n    "KEY_SECRET=${s}",\n    "PATH=/usr/bin"\n]`,
  ],
  [
    'Amazon ECS, task definition',
    (i, s) =>
      JSON.stringify({
        environment: [
          {name: 'KEY_ID', value: i},
          {name: 'KEY_SECRET', value: s},
        ],
      }),
  ],
  ['heroku config', (i, s) => `=== app Config Vars\n\nKEY_ID:     ${i}\nKEY_SECRET: ${s}`],
  ['heroku config:set', (i, s) => `heroku config:set KEY_ID=${i} KEY_SECRET=${s} -a app`],
  ['fly secrets set', (i, s) => `fly secrets set KEY_ID=${i} KEY_SECRET=${s}`],
  ['vercel env pull', (i, s) => `# Created by Vercel CLI\nKEY_ID="${i}"\nKEY_SECRET="${s}"\n`],
  [
    'gh secret set',
    (i, s) => `gh secret set KEY_ID --body "${i}"\ngh secret set KEY_SECRET --body "${s}"`,
  ],
  [
    'GitLab, `glab variable set`',
    (i, s) => `glab variable set KEY_ID ${i}\nglab variable set KEY_SECRET ${s} --masked`,
  ],
  [
    'systemd, Environment=',
    (i, s) => `[Service]\nEnvironment=KEY_ID=${i}\nEnvironment=KEY_SECRET=${s}`,
  ],
  ['env, printed', (i, s) => `SHELL=/bin/zsh\nKEY_ID=${i}\nKEY_SECRET=${s}\nLANG=C.UTF-8`],
  [
    'a .env in a string of JSON',
    (i, s) => JSON.stringify({content: `KEY_ID=${i}\nKEY_SECRET=${s}\n`}),
  ],
  ['fish, set -gx', (i, s) => `set -gx KEY_ID "${i}"\nset -gx KEY_SECRET "${s}"`],
  ['cmd.exe, setx', (i, s) => `setx KEY_ID "${i}"\r\nsetx KEY_SECRET "${s}"`],
  // ClickHouse's own tools
  [
    'terraform-provider-clickhouse#4',
    (i, s) => `provider "clickhouse" {\n  token_key = "${i}"\n  token_secret = "${s}"\n}`,
  ],
  ['terraform output', (i, s) => `key_id = "${i}"\nkey_secret = "${s}"`],
  [
    'terraform output -json',
    (i, s) =>
      JSON.stringify(
        {
          key_id: {sensitive: true, type: 'string', value: i},
          key_secret: {sensitive: true, type: 'string', value: s},
        },
        null,
        2,
      ),
  ],
  [
    'Pulumi, `pulumi config set`',
    (i, s) =>
      `pulumi config set clickhouse:tokenKey ${i}\npulumi config set --secret clickhouse:tokenSecret ${s}`,
  ],
  [
    'clickhousectl cloud login',
    (i, s) => `clickhousectl cloud login --api-key ${i} --api-secret ${s}`,
  ],
  [
    'ClickHouse/clickhousectl#829, create with the UUID of the key',
    (i, s) =>
      `ID:         7d1e2f60-31c5-4f0a-9f3e-2b6b7c8d9e01\nKey ID:     ${i}\nKey Secret: ${s}`,
  ],
  ['clickhousectl, credentials.json', (i, s) => JSON.stringify({api_key: i, api_secret: s})],
  [
    'the MCP server, claude_desktop_config.json',
    (i, s) =>
      JSON.stringify(
        {
          mcpServers: {
            clickhouse: {env: {CLICKHOUSE_CLOUD_KEY_ID: i, CLICKHOUSE_CLOUD_KEY_SECRET: s}},
          },
        },
        null,
        2,
      ),
  ],
  [
    'the docs, query endpoints',
    (i, s) =>
      `curl -H "Content-Type: application/json" -s --user '${i}:${s}' 'https://queries.clickhouse.cloud/run/1'`,
  ],
  [
    'Prometheus, basic_auth',
    (i, s) => `    basic_auth:\n      username: ${i}\n      password: ${s}`,
  ],
  [
    'Grafana Alloy, basic_auth',
    (i, s) => `basic_auth {\n  username = "${i}"\n  password = "${s}"\n}`,
  ],
  [
    'OpenTelemetry, basicauth extension',
    (i, s) => `basicauth/client:\n  client_auth:\n    username: ${i}\n    password: ${s}`,
  ],
  // HTTP clients
  ['HTTPie', (i, s) => `http -a ${i}:${s} GET https://api.clickhouse.cloud/v1/organizations`],
  ['xh', (i, s) => `xh -a '${i}:${s}' api.clickhouse.cloud/v1/organizations`],
  ['Bruno, auth:basic', (i, s) => `auth:basic {\n  username: ${i}\n  password: ${s}\n}`],
  [
    'Insomnia, export',
    (i, s) => `authentication:\n  type: basic\n  username: ${i}\n  password: ${s}`,
  ],
  [
    'Postman, collection',
    (i, s) =>
      JSON.stringify({
        auth: {
          type: 'basic',
          basic: [
            {key: 'password', value: s},
            {key: 'username', value: i},
          ],
        },
      }),
  ],
  [
    '.http of JetBrains',
    (i, s) => `GET https://api.clickhouse.cloud/v1/organizations\nAuthorization: Basic ${i} ${s}`,
  ],
  ['.netrc in lines', (i, s) => `machine api.clickhouse.cloud\n  login ${i}\n  password ${s}`],
  [
    'curl -v',
    (i, s) =>
      `* Server auth using Basic with user '${i}'\n> GET /v1/organizations HTTP/2\n> authorization: Basic ${base64(`${i}:${s}`)}`,
  ],
  [
    'curl --config',
    (i, s) => `user = "${i}:${s}"\nurl = "https://api.clickhouse.cloud/v1/organizations"`,
  ],
  ['fetch of Node', (i, s) => `headers: {Authorization: 'Basic ' + btoa('${i}:${s}')}`],
  ['echo -n | base64', (i, s) => `echo -n '${i}:${s}' | base64`],
  [
    'shopware/shopware#19170, base64 wraps at 76 columns',
    (i, s) => `Authorization: Basic ${wrap(base64(`${i}:${s}`), 76)}`,
  ],
  [
    'local-ch/lhc#173, base64 with indent',
    (i, s) => `authorization: Basic\n  ${wrap(base64(`${i}:${s}`), 60, '\n  ')}`,
  ],
  ['openssl base64, 64 columns', (i, s) => `Basic ${wrap(base64(`${i}:${s}`), 64)}`],
  [
    'base64 in a quoted mail',
    (i, s) => `> Authorization: Basic ${wrap(base64(`${i}:${s}`), 76, '\n> ')}`,
  ],
  // People
  ['Slack', (i, s) => `Kim  10:42 AM\nKey ID: \`${i}\`\nKey Secret: \`${s}\``],
  ['Teams, no-break spaces', (i, s) => `Key ID:\u00a0${i}\nKey Secret:\u00a0${s}`],
  ['Outlook, bullets', (i, s) => `•\tKey ID: ${i}\n•\tKey Secret: ${s}`],
  ['Gmail, line breaks behind the labels', (i, s) => `Key ID:\n${i}\n\nKey Secret:\n${s}\n`],
  ['Word, smart quotes and dashes', (i, s) => `Key ID – “${i}”\nKey Secret – “${s}”`],
  ['Notion, table', (i, s) => `| Key ID | ${i} |\n| --- | --- |\n| Key Secret | ${s} |`],
  ['Confluence, table', (i, s) => `Key ID\t${i}\nKey Secret\t${s}`],
  ['Excel, two lines in a cell', (i, s) => `"Key ID: ${i}\nKey Secret: ${s}"`],
  ['Sheets, first column', (i, s) => `Key ID\t${i}\nKey Secret\t${s}\nOwner\tKim`],
  ['Jira, code block', (i, s) => `{code:java}\nKEY_ID=${i}\nKEY_SECRET=${s}\n{code}`],
  ['Discord, spoiler', (i, s) => `Key ID: ||${i}||\nKey Secret: ||${s}||`],
  ['Telegram, italics', (i, s) => `Key ID: __${i}__\nKey Secret: __${s}__`],
  ['Markdown, emphasis', (i, s) => `Key ID: _${i}_\nKey Secret: _${s}_`],
  ['WhatsApp, one line', (i, s) => `key id ${i} key secret ${s}`],
  ['iOS, share sheet', (i, s) => `Key ID: ${i} Key Secret: ${s}`],
  [
    'a Japanese input method, full-width labels',
    (i, s) => `Ｋｅｙ　ＩＤ：${i}\nＫｅｙ　Ｓｅｃｒｅｔ：${s}`,
  ],
  [
    'Adyen/adyen-web#300, full-width values',
    (i, s) => `Key ID：${toFullWidth(i)}\nKey Secret：${toFullWidth(s)}`,
  ],
  ['a Japanese mail, corner brackets', (i, s) => `キーID「${i}」\nシークレット「${s}」`],
  ['a Chinese mail', (i, s) => `密钥ID：${i}，密钥：${s}。`],
  [
    'right-to-left marks',
    (i, s) => `\u200fKey ID: \u2066${i}\u2069\n\u200fKey Secret: \u2066${s}\u2069`,
  ],
  [
    'btseytlin/hr-breaker#33, zero-width spaces inside',
    (i, s) => `Key ID: ${cutAt(i, 9, '\u200b')}\nKey Secret: ${cutAt(s, 21, '\u200b')}`,
  ],
  [
    'btseytlin/hr-breaker#33, a byte order mark inside',
    (i, s) => `${cutAt(i, 3, '\ufeff')}:${cutAt(s, 30, '\ufeff')}`,
  ],
  [
    'RooCodeInc/Roo-Code#7483, Cyrillic letters',
    (i, s) =>
      `Key ID: ${i}\nKey Secret: ${s.replace(/[acexp]/g, (letter) => ({a: 'а', c: 'с', e: 'е', x: 'х', p: 'р'})[letter]!)}`,
  ],
  [
    'a Greek keyboard',
    (i, s) =>
      `Key ID: ${i}\nKey Secret: ${s.replace(/[ABEMNT]/g, (letter) => ({A: 'Α', B: 'Β', E: 'Ε', M: 'Μ', N: 'Ν', T: 'Τ'})[letter]!)}`,
  ],
  [
    'HTML',
    (i, s) =>
      `<dl><dt>Key ID</dt><dd><code>${i}</code></dd><dt>Key Secret</dt><dd><code>${s}</code></dd></dl>`,
  ],
  ['HTML, escaped', (i, s) => `Key ID: &quot;${i}&quot;<br>Key Secret: &quot;${s}&quot;`],
  ['Angle brackets of a mail', (i, s) => `Key ID: <${i}>\nKey Secret: <${s}>`],
  ['a numbered list', (i, s) => `1. Key ID: ${i}\n2. Key Secret: ${s}`],
  ['check boxes', (i, s) => `- [x] Key ID: ${i}\n- [x] Key Secret: ${s}`],
  ['an arrow', (i, s) => `Key ID → ${i}\nKey Secret → ${s}`],
  ['trailing commas', (i, s) => `Key ID: ${i},\nKey Secret: ${s},`],
  ['a signature', (i, s) => `Key ID: ${i}\nKey Secret: ${s}\n--\nKim\nAcme`],
  // Languages
  ['Rust, struct', (i, s) => `Config { key_id: "${i}".into(), key_secret: "${s}".into() }`],
  ['Go, os.Setenv', (i, s) => `os.Setenv("KEY_ID", "${i}")\nos.Setenv("KEY_SECRET", "${s}")`],
  ['C#, appsettings.json', (i, s) => JSON.stringify({ClickHouse: {KeyId: i, KeySecret: s}})],
  [
    'Java, System.setProperty',
    (i, s) =>
      `System.setProperty("clickhouse.keyId", "${i}");\nSystem.setProperty("clickhouse.keySecret", "${s}");`,
  ],
  ['PHP, define', (i, s) => `define('KEY_ID', '${i}');\ndefine('KEY_SECRET', '${s}');`],
  ['Ruby, ENV', (i, s) => `ENV['KEY_ID'] = '${i}'\nENV['KEY_SECRET'] = '${s}'`],
  ['Elixir, config', (i, s) => `config :app, key_id: "${i}", key_secret: "${s}"`],
  [
    'Python, os.environ',
    (i, s) => `os.environ["KEY_ID"] = "${i}"\nos.environ["KEY_SECRET"] = "${s}"`,
  ],
  ['Swift, let', (i, s) => `let keyID = "${i}"\nlet keySecret = "${s}"`],
  ['Kotlin, val', (i, s) => `val keyId = "${i}"\nval keySecret = "${s}"`],
  ['YAML, folded', (i, s) => `key_id: >-\n  ${i}\nkey_secret: >-\n  ${s}`],
  [
    'plist',
    (i, s) => `<key>KeyID</key><string>${i}</string><key>KeySecret</key><string>${s}</string>`,
  ],
  ['Nix', (i, s) => `keyId = "${i}"; keySecret = "${s}";`],
  ['Lua', (i, s) => `{ key_id = "${i}", key_secret = "${s}" }`],
];
