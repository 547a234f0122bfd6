// On the sources only: it tests a module that the script-tag file does not export.
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {fields, validate, type Credentials} from '../src/credentials/credentials.js';
import {LONGEST, parsePaste} from '../src/credentials/paste.js';
import {KEY_ID, KEY_SECRET} from './support/form.js';
import {JOINED, UNJOINED} from './texts/cut.js';
import {LEFT_ALONE} from './texts/left-alone.js';
import {PAIRS} from './texts/pairs.js';
import {SINGLES} from './texts/singles.js';
import {cutAt} from './texts/types.js';

/** What the console makes. */
const USUAL: Credentials = {keyId: KEY_ID, keySecret: KEY_SECRET};
/** What it is known to have made as well. */
const SHORT: Credentials = {
  keyId: 'Zt4mWq9LbXc7RkVpe',
  keySecret: 'Hs8Kq2VnX5bTzR7mJw3LcY9fPd6GtA4eQvU1iNo',
};
/** What an owner may have chosen. */
const OWN: Credentials = {keyId: 'svc-billing_01', keySecret: 'q7+Wn/zBv3kX9-mTs5_Rj=='};

const OTHER: Credentials = {
  keyId: 'Bn6Tq3XcV9mLw2ZrPsHd',
  keySecret: '4b1dZc8VtM3qPx6RkN1wJh5GsLy9FdT2bXeA7uKoQi',
};

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

type Texts = Readonly<Record<string, (keyId: string, keySecret: string) => string>>;

/** Texts that say which value is which: the values may have any shape. */
const LABELLED: Texts = {
  'two lines': (i, s) => `Key ID: ${i}\nKey Secret: ${s}`,
  'two lines, the secret first': (i, s) => `Key Secret: ${s}\nKey ID: ${i}`,
  'two lines of an API key': (i, s) => `API Key ID: ${i}\nAPI Key Secret: ${s}`,
  'two lines with equals signs': (i, s) => `Key ID = ${i}\nAPI Key Secret = ${s}`,
  'two lines in lower case': (i, s) => `key id: ${i}\nkey secret: ${s}`,
  'two lines in upper case': (i, s) => `KEY ID: ${i}\nKEY SECRET: ${s}`,
  'two lines in the case of the documentation': (i, s) => `Key ID: ${i}\nKey secret: ${s}`,
  'two lines without spaces': (i, s) => `KeyID:${i}\nKeySecret:${s}`,
  'two lines with the name of the product': (i, s) =>
    `ClickHouse Cloud API Key ID: ${i}\nClickHouse Cloud API Key Secret: ${s}`,
  'two lines of Windows': (i, s) => `Key ID: ${i}\r\nKey Secret: ${s}\r\n`,
  'two lines with tabs': (i, s) => `Key ID:\t${i}\nKey Secret:\t${s}`,
  'two indented lines': (i, s) => `    Key ID: ${i}\n    Key Secret: ${s}`,
  'two aligned lines': (i, s) => `Key ID     : ${i}\nKey Secret : ${s}`,
  'two quoted values': (i, s) => `Key ID: "${i}"\nKey Secret: "${s}"`,
  'values in single quotes': (i, s) => `Key ID: '${i}'\nKey Secret: '${s}'`,
  'values in backticks': (i, s) => `Key ID: \`${i}\`\nKey Secret: \`${s}\``,
  'key and secret': (i, s) => `Key: ${i}\nSecret: ${s}`,
  'API key and API secret': (i, s) => `API Key: ${i}\nAPI Secret: ${s}`,
  'Key ID and secret': (i, s) => `Key ID: ${i}\nSecret: ${s}`,
  "the console's screen": (i, s) => `Key ID\n${i}\nKey Secret\n${s}`,
  "the console's screen with its title": (i, s) =>
    `New API key generated!\nKey ID\n${i}\nKey Secret\n${s}\nThis will not be shown again.`,
  "the console's screen with empty lines": (i, s) => `Key ID\n\n${i}\n\nKey Secret\n\n${s}\n`,
  "the console's screen of Windows": (i, s) => `Key ID\r\n${i}\r\nKey Secret\r\n${s}\r\n`,
  'labels with colons above the values': (i, s) => `Key ID:\n${i}\nKey Secret:\n${s}`,
  'a list': (i, s) => `- Key ID: ${i}\n- Key Secret: ${s}`,
  'a Markdown list with code': (i, s) => `* **Key ID**: \`${i}\`\n* **Key Secret**: \`${s}\``,
  'an e-mail': (i, s) =>
    `Hi Kim,\n\nhere is the API key for staging, it expires in May: please rotate it.\n\nKey ID: ${i}\nKey Secret: ${s}\n\nSee https://console.clickhouse.cloud/organizations for more.\nBest, Jo`,
  'a quoted message': (i, s) => `> Key ID: ${i}\n> Key Secret: ${s}`,
  'the same twice': (i, s) => `Key ID: ${i}\nKey Secret: ${s}\n\nKey ID: ${i}\nKey Secret: ${s}\n`,
  '.env': (i, s) => `KEY_ID=${i}\nKEY_SECRET=${s}\n`,
  '.env of Windows': (i, s) => `KEY_ID=${i}\r\nKEY_SECRET=${s}\r\n`,
  '.env, the secret first': (i, s) => `KEY_SECRET=${s}\nKEY_ID=${i}`,
  '.env with quotes': (i, s) => `KEY_ID="${i}"\nKEY_SECRET="${s}"`,
  '.env with single quotes': (i, s) => `KEY_ID='${i}'\nKEY_SECRET='${s}'`,
  '.env with long names': (i, s) =>
    `CLICKHOUSE_CLOUD_API_KEY_ID=${i}\nCLICKHOUSE_CLOUD_API_KEY_SECRET=${s}`,
  '.env of the MCP server': (i, s) =>
    `CLICKHOUSE_CLOUD_KEY_ID=${i}\nCLICKHOUSE_CLOUD_KEY_SECRET=${s}`,
  '.env of the command line tool': (i, s) =>
    `CLICKHOUSE_CLOUD_API_KEY=${i}\nCLICKHOUSE_CLOUD_API_SECRET=${s}`,
  '.env with an API key': (i, s) => `CLICKHOUSE_API_KEY=${i}\nCLICKHOUSE_API_SECRET=${s}`,
  '.env with a token': (i, s) => `CLICKHOUSE_TOKEN_KEY=${i}\nCLICKHOUSE_TOKEN_SECRET=${s}`,
  '.env with more': (i, s) =>
    `# ClickHouse, production: ask Jo\nCLICKHOUSE_HOST=x7k2m9.eu-west-1.aws.clickhouse.cloud\nCLICKHOUSE_URL=https://x7k2m9.eu-west-1.aws.clickhouse.cloud:8443\nCLICKHOUSE_USER=default\nCLICKHOUSE_ORG_ID=2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10\nCLICKHOUSE_KEY_ID=${i} # by Kim\nCLICKHOUSE_KEY_SECRET=${s} # by Kim\nPORT=3000\n`,
  '.env with keys of others': (i, s) =>
    `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\nOPENAI_API_KEY=sk-proj-Tq8Lm2Xv9Kc4Zr7Wn1Bp5Hd3\nSESSION_SECRET=0f6a1c9be37d48a2b5c4\nGITHUB_CLIENT_SECRET=9c1d7e4f2a6b8035c1d7e4f2a6b8035c1d7e4f2a\nCLICKHOUSE_KEY_ID=${i}\nCLICKHOUSE_KEY_SECRET=${s}\n`,
  export: (i, s) => `export KEY_ID=${i}\nexport KEY_SECRET=${s}`,
  'export with quotes': (i, s) =>
    `export CLICKHOUSE_KEY_ID="${i}"\nexport CLICKHOUSE_KEY_SECRET="${s}"`,
  'export in one line': (i, s) => `export KEY_ID='${i}' KEY_SECRET='${s}'`,
  'variables before a command': (i, s) => `KEY_ID='${i}' KEY_SECRET='${s}' node index.js`,
  'what the documentation shows': (i, s) =>
    `$ KEY_ID=${i}\n$ KEY_SECRET=${s}\n\n$ curl --user $KEY_ID:$KEY_SECRET https://api.clickhouse.cloud/v1/organizations`,
  PowerShell: (i, s) => `$env:KEY_ID = "${i}"\n$env:KEY_SECRET = "${s}"`,
  'PowerShell with long names': (i, s) =>
    `$env:CLICKHOUSE_CLOUD_API_KEY_ID="${i}"; $env:CLICKHOUSE_CLOUD_API_KEY_SECRET="${s}"`,
  'variables of PowerShell': (i, s) => `$keyId = '${i}'\n$keySecret = '${s}'`,
  'options of a command': (i, s) => `chctl --key-id='${i}' --key-secret='${s}'`,
  'docker-compose': (i, s) => `environment:\n  - KEY_ID=${i}\n  - KEY_SECRET=${s}`,
  kubectl: (i, s) =>
    `kubectl create secret generic ch --from-literal=key-id='${i}' --from-literal=key-secret='${s}'`,
  JSON: (keyId, keySecret) => JSON.stringify({keyId, keySecret}),
  'JSON, indented': (keyId, keySecret) => JSON.stringify({keyId, keySecret}, null, 2),
  'JSON, the secret first': (keyId, keySecret) => JSON.stringify({keySecret, keyId}),
  'JSON in snake case': (i, s) => JSON.stringify({key_id: i, key_secret: s}),
  'JSON in kebab case': (i, s) => JSON.stringify({'key-id': i, 'key-secret': s}),
  'JSON in capitals': (i, s) => JSON.stringify({KEY_ID: i, KEY_SECRET: s}, null, 4),
  'JSON with spaces': (i, s) => JSON.stringify({'Key ID': i, 'Key Secret': s}),
  'JSON with long names': (i, s) =>
    JSON.stringify({clickhouseApiKeyId: i, clickhouseApiKeySecret: s}),
  'JSON, nested': (keyId, keySecret) =>
    JSON.stringify({clickhouse: {keyId, keySecret}, port: 3000}),
  'JSON, nested and indented': (keyId, keySecret) =>
    JSON.stringify({clickhouse: {keyId, keySecret}, port: 3000}, null, 2),
  'JSON with more between': (keyId, keySecret) =>
    JSON.stringify({name: 'prod', keyId, roles: ['admin'], keySecret, expireAt: null}),
  'JSON, in a list': (keyId, keySecret) => JSON.stringify([{keyId, keySecret}]),
  'the answer of the API': (keyId, keySecret) =>
    JSON.stringify({
      status: 200,
      requestId: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
      result: {
        key: {
          id: '7d1e2f60-31c5-4f0a-9f3e-2b6b7c8d9e01',
          name: 'billing',
          state: 'enabled',
          keySuffix: keyId.slice(-4),
          createdAt: '2026-03-07T05:31:56Z',
        },
        keyId,
        keySecret,
      },
    }),
  'credentials of the command line tool': (i, s) =>
    JSON.stringify({api_key: i, api_secret: s}, null, 2),
  'an object of JavaScript': (i, s) => `{keyId: '${i}', keySecret: '${s}'}`,
  'a dictionary of Python': (i, s) => `{'key_id': '${i}', 'key_secret': '${s}'}`,
  'arguments of Python': (i, s) => `Client(key_id="${i}", key_secret="${s}")`,
  'a struct of Go': (i, s) => `Config{\n\tKeyID:     "${i}",\n\tKeySecret: "${s}",\n}`,
  YAML: (i, s) => `key_id: ${i}\nkey_secret: ${s}\n`,
  'YAML with quotes': (i, s) => `keyId: "${i}"\nkeySecret: "${s}"`,
  'YAML, nested': (i, s) => `clickhouse:\n  key-id: ${i}\n  key-secret: ${s}\n  region: eu\n`,
  'a Kubernetes secret': (i, s) =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: clickhouse\nstringData:\n  CLICKHOUSE_KEY_ID: ${i}\n  CLICKHOUSE_KEY_SECRET: ${s}\n`,
  TOML: (i, s) => `[clickhouse]\nkey_id = "${i}"\nkey_secret = "${s}"\n`,
  'TOML with dots': (i, s) => `clickhouse.key_id = "${i}"\nclickhouse.key_secret = "${s}"`,
  INI: (i, s) => `[clickhouse]\r\nkeyid=${i}\r\nkeysecret=${s}\r\n`,
  'Java properties': (i, s) => `clickhouse.keyId=${i}\nclickhouse.keySecret=${s}`,
  'a provider of Terraform': (i, s) =>
    `provider "clickhouse" {\n  organization_id = "2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10"\n  token_key       = "${i}"\n  token_secret    = "${s}"\n}`,
  'variables of Terraform': (i, s) => `token_key = "${i}"\ntoken_secret = "${s}"`,
  'variables and provider of Terraform': (i, s) =>
    `variable "token_key" {\n  default = "${i}"\n}\ntoken_key = "${i}"\ntoken_secret = "${s}"`,
  CSV: (i, s) => `key_id,key_secret\n${i},${s}`,
  'CSV of Windows': (i, s) => `Key ID,Key Secret\r\n${i},${s}\r\n`,
  'CSV with quotes': (i, s) => `"Key ID","Key Secret"\n"${i}","${s}"\n`,
  'CSV with semicolons': (i, s) => `Key ID;Key Secret\n${i};${s}`,
  'CSV with more columns': (i, s) =>
    `Name,Key ID,Created,Key Secret,Roles\nbilling,${i},2026-03-07,${s},admin`,
  'CSV, the secret first': (i, s) => `key_secret,key_id\n${s},${i}\n`,
  'CSV with short names': (i, s) => `key,secret\n${i},${s}\n`,
  'cells of a spreadsheet': (i, s) => `Key ID\tKey Secret\n${i}\t${s}`,
  'cells of a spreadsheet with more columns': (i, s) =>
    `Name\tKEY_ID\tKEY_SECRET\tOwner\r\nprod\t${i}\t${s}\tKim\r\n`,
  'a Markdown table': (i, s) => `| Key ID | Key Secret |\n|--------|------------|\n| ${i} | ${s} |`,
  'a Markdown table with more columns': (i, s) =>
    `| Name | Key ID | Key Secret |\n| :--- | :---: | ---: |\n| prod | \`${i}\` | \`${s}\` |\n`,
  'a Markdown table without edges': (i, s) => `key_id | key_secret\n--- | ---\n${i} | ${s}`,
  'a table with bars': (i, s) => `KEY_ID|KEY_SECRET\n${i}|${s}`,
  'curl --user': (i, s) =>
    `curl --silent --user '${i}:${s}' https://api.clickhouse.cloud/v1/organizations`,
  'curl --user without quotes': (i, s) =>
    `curl --user ${i}:${s} https://api.clickhouse.cloud/v1/organizations`,
  'curl --user with double quotes': (i, s) =>
    `curl --user "${i}:${s}" https://api.clickhouse.cloud/v1/organizations`,
  'curl --user=': (i, s) => `curl --user=${i}:${s} https://api.clickhouse.cloud/v1/organizations`,
  'curl -u': (i, s) => `curl -u '${i}:${s}' https://api.clickhouse.cloud/v1/organizations`,
  'curl -u without quotes': (i, s) =>
    `$ curl -u ${i}:${s} https://api.clickhouse.cloud/v1/organizations`,
  'curl -u without a space': (i, s) =>
    `curl -u${i}:${s} https://api.clickhouse.cloud/v1/organizations`,
  'curl -u at the end': (i, s) =>
    `curl https://api.clickhouse.cloud/v1/organizations -u "${i}:${s}"`,
  'curl -u in several lines': (i, s) =>
    `curl -X GET \\\n  -u \\\n  '${i}:${s}' \\\n  -H 'accept: application/json' \\\n  https://api.clickhouse.cloud/v1/organizations`,
  'Authorization: Basic': (i, s) => `Authorization: Basic ${base64(`${i}:${s}`)}`,
  'authorization: basic': (i, s) => `authorization: basic ${base64(`${i}:${s}`)}`,
  'Basic alone': (i, s) => `Basic ${base64(`${i}:${s}`)}`,
  'curl with Authorization': (i, s) =>
    `curl -H 'Authorization: Basic ${base64(`${i}:${s}`)}' https://api.clickhouse.cloud/v1/organizations`,
  'curl of the developer tools': (i, s) =>
    `curl 'https://api.clickhouse.cloud/v1/organizations' \\\n  -H 'accept: */*' \\\n  -H 'authorization: Basic ${base64(`${i}:${s}`)}' \\\n  --compressed`,
  'headers in JSON': (i, s) =>
    JSON.stringify({headers: {Authorization: `Basic ${base64(`${i}:${s}`)}`, Accept: '*/*'}}),
  'an HTTP request': (i, s) =>
    `GET /v1/organizations HTTP/1.1\r\nHost: api.clickhouse.cloud\r\nAuthorization: Basic ${base64(`${i}:${s}`)}\r\nAccept: */*\r\n\r\n`,
  'a byte order mark': (i, s) => `\ufeffKEY_ID=${i}\nKEY_SECRET=${s}\n`,
  'zero-width characters': (i, s) =>
    `\u200bKey ID: \u200b${i}\u200b\nKey Secret: \u200b${s}\u200b\n`,
  'marks of direction': (i, s) => `\u200eKey ID: \u202a${i}\u202c\nKey Secret: \u202a${s}\u202c`,
  'no-break spaces': (i, s) => `Key\u00a0ID:\u00a0${i}\nKey\u00a0Secret:\u00a0${s}\u00a0`,
  'fences of Markdown': (i, s) => `\`\`\`sh\nKEY_ID=${i}\nKEY_SECRET=${s}\n\`\`\``,
};

/** Texts from which only the shape of the console's values tells what they are. */
const SHAPED: Texts = {
  'a pair': (i, s) => `${i}:${s}`,
  'a pair in quotes': (i, s) => `"${i}:${s}"`,
  'a pair with white space around': (i, s) => `\n  ${i}:${s}\t\n`,
  'a pair with a space': (i, s) => `${i}: ${s}`,
  'two lines without labels': (i, s) => `${i}\n${s}`,
  'two lines without labels, the secret first': (i, s) => `${s}\r\n${i}`,
  'two words': (i, s) => `${i} ${s}`,
  'two cells': (i, s) => `${i}\t${s}`,
  'a row of CSV': (i, s) => `billing,${i},${s},admin`,
  'a slash between': (i, s) => `${i} / ${s}`,
  'a list of JSON': (i, s) => JSON.stringify([i, s]),
  'JSON with other names': (i, s) => JSON.stringify({username: i, password: s}),
  'JSON with escapes': (i, s) => JSON.stringify(JSON.stringify({keyId: i, keySecret: s})),
  'a Postman environment': (i, s) =>
    JSON.stringify([
      {key: 'keyId', value: i, enabled: true},
      {key: 'keySecret', value: s, enabled: true},
    ]),
  'YAML in one line': (i, s) => `{keyId: ${i}, keySecret: ${s}}`,
  XML: (i, s) => `<key><id>${i}</id><secret>${s}</secret></key>`,
  'a table lying on its side': (i, s) => `| Key ID | ${i} |\n| Key Secret | ${s} |`,
  'a table of a terminal': (i, s) => `KEY ID                KEY SECRET\n${i}  ${s}\n`,
  'a query': (i, s) => `key_id=${i}&key_secret=${s}`,
  'a sentence': (i, s) => `The key id is ${i} and the secret is ${s}.`,
  'a sentence with brackets': (i, s) => `Use this key (${i}) with its secret (${s}), please!`,
  'a sentence in German': (i, s) => `Der Schlüssel lautet ${i}, das Geheimnis „${s}“.`,
  'a chat': (i, s) => `Kim 10:42\nid? \nJo 10:43\n${i}\nKim 10:44\nand the secret\nJo 10:44\n${s}`,
  'other labels': (i, s) => `username\n${i}\ncredential\n${s}`,
  'labels in the wrong order': (i, s) => `Key ID: ${s}\nKey Secret: ${i}`,
  'options with spaces': (i, s) => `chctl cloud auth login --api-key ${i} --api-secret ${s}`,
  fish: (i, s) => `set -x KEY_ID ${i}\nset -x KEY_SECRET ${s}`,
  Dockerfile: (i, s) => `ENV KEY_ID ${i}\nENV KEY_SECRET ${s}`,
  '.netrc': (i, s) => `machine api.clickhouse.cloud login ${i} password ${s}`,
  httpie: (i, s) => `http -a ${i}:${s} https://api.clickhouse.cloud/v1/organizations`,
  wget: (i, s) => `wget --user=${i} --password=${s} https://api.clickhouse.cloud/v1/organizations`,
  'requests of Python': (i, s) => `requests.get(url, auth=("${i}", "${s}"))`,
  axios: (i, s) => `axios.get(url, {auth: {username: '${i}', password: '${s}'}})`,
  Invoke: (i, s) =>
    `$pair = "${i}:${s}"\nInvoke-RestMethod -Uri "https://api.clickhouse.cloud/v1/organizations"`,
  'a pair beside a URL': (i, s) => `https://api.clickhouse.cloud/v1/organizations ${i}:${s}`,
  'a pair beside a data source': (i, s) =>
    `clickhouse://default:Xy7~pass@x7k2m9.eu-west-1.aws.clickhouse.cloud:8443/default\n${i}:${s}`,
  'a pair beside an organization': (i, s) => `2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10\n${i}\n${s}`,
  'labels of another language': (i, s) => `キー: ${i}\nシークレット: ${s}`,
  'values in typographic quotes': (i, s) => `Key ID: “${i}”\nKey Secret: “${s}”`,
  'a bold Markdown list': (i, s) => `* **Key ID:** ${i}\n* **Key Secret:** ${s}`,
  '.env for Terraform': (i, s) => `TF_VAR_token_key=${i}\nTF_VAR_token_secret=${s}`,
  'cmd.exe': (i, s) => `set KEY_ID=${i}\r\nset KEY_SECRET=${s}`,
  'docker run': (i, s) => `docker run -e KEY_ID='${i}' -e KEY_SECRET='${s}' app`,
  JavaScript: (i, s) => `const keyId = '${i}';\nconst keySecret = '${s}';`,
  'a hash of Ruby': (i, s) => `{ :key_id => "${i}", :key_secret => "${s}" }`,
  'an array of PHP': (i, s) => `['key_id' => '${i}', 'key_secret' => '${s}']`,
  'arguments of curl': (i, s) => JSON.stringify(['curl', '-u', `${i}:${s}`, 'https://x.example']),
  'Go variables': (i, s) => `keyID := "${i}"\nkeySecret := "${s}"`,
};

/** Texts that hold no pair, or not clearly one. */
const NEITHER: Readonly<Record<string, string>> = {
  nothing: '',
  'white space': ' \n\t\r\n ',
  'a Key ID': KEY_ID,
  'a secret': KEY_SECRET,
  'a labelled Key ID': `Key ID: ${KEY_ID}`,
  'a labelled secret': `Key Secret: ${KEY_SECRET}`,
  'a secret in .env': `CLICKHOUSE_KEY_SECRET=${KEY_SECRET}\nPORT=3000`,
  'a short secret': SHORT.keySecret,
  'labels without values': 'Key ID:\nKey Secret:\n',
  'names without values': 'KEY_ID=\nKEY_SECRET=\n',
  'names with short values': 'KEY_ID=abc\nKEY_SECRET=def\n',
  'names of variables': 'KEY_ID=$CLICKHOUSE_KEY_ID\nKEY_SECRET=$CLICKHOUSE_KEY_SECRET',
  'names of variables in braces':
    'KEY_ID=${CLICKHOUSE_KEY_ID}\nKEY_SECRET=${CLICKHOUSE_KEY_SECRET_2}',
  'variables of Terraform':
    'token_key = var.clickhouse_token_key\ntoken_secret = var.clickhouse_token_secret',
  'variables of Node':
    'const keyId = process.env.CLICKHOUSE_KEY_ID;\nconst keySecret = process.env.CLICKHOUSE_KEY_SECRET;',
  'variables of Python':
    "key_id = os.environ['CLICKHOUSE_KEY_ID']\nkey_secret = os.environ['CLICKHOUSE_KEY_SECRET']",
  'references to a vault':
    'CLICKHOUSE_CLOUD_API_KEY=op://prod/clickhouse-1/key\nCLICKHOUSE_CLOUD_API_SECRET=op://prod/clickhouse-1/secret',
  'an example':
    'CLICKHOUSE_CLOUD_KEY_ID=your-cloud-key-id\nCLICKHOUSE_CLOUD_KEY_SECRET=your-cloud-key-secret',
  'an example in capitals': 'KEY_ID=YOUR_KEY_ID\nKEY_SECRET=YOUR_KEY_SECRET_HERE',
  'an example in brackets': 'Key ID: <your-key-id>\nKey Secret: <your-key-secret>',
  'an example of curl':
    'curl --silent --user $KEY_ID:$KEY_SECRET https://api.clickhouse.cloud/v1/organizations',
  'an example of Basic': 'Authorization: Basic <encoded-value>',
  'a template of Basic': 'Authorization: Basic $(echo -n $KEY_ID:$KEY_SECRET | base64)',
  'masked values':
    'Key ID: ****************YtKF\nKey Secret: 4b1d**********************************U0tKiM',
  'values masked with bullets':
    'Key ID\n••••••••••••••••YtKF\nKey Secret\n••••••••••••••••••••••••••••U0tKiM',
  'values masked in the middle': 'Key ID: Vk3Jm8Qx…7RwYtKF\nKey Secret: 4b1dQm7ZxN2vR8kT…0tKiM',
  'a masked secret': `Key ID: ${KEY_ID}\nKey Secret: ******************************************`,
  'a masked Key ID': `Key ID: *********YtKF\nKey Secret: ${KEY_SECRET}`,
  'a Key ID masked with dots': `Key ID: Vk3J......YtKF\nKey Secret: ${KEY_SECRET}`,
  'two pairs': `${KEY_ID}:${KEY_SECRET}\n${OTHER.keyId}:${OTHER.keySecret}`,
  'two labelled pairs': `Key ID: ${KEY_ID}\nKey Secret: ${KEY_SECRET}\nKey ID: ${OTHER.keyId}\nKey Secret: ${OTHER.keySecret}`,
  'two labelled pairs of other shapes': `Key ID: ${SHORT.keyId}\nKey Secret: ${SHORT.keySecret}\nKey ID: ${OWN.keyId}\nKey Secret: ${OWN.keySecret}`,
  'two pairs in .env': `DEV_KEY_ID=${KEY_ID}\nDEV_KEY_SECRET=${KEY_SECRET}\nPROD_KEY_ID=${OTHER.keyId}\nPROD_KEY_SECRET=${OTHER.keySecret}`,
  'two pairs in CSV': `key_id,key_secret\n${KEY_ID},${KEY_SECRET}\n${OTHER.keyId},${OTHER.keySecret}`,
  'two pairs of other shapes in CSV': `key_id,key_secret\n${SHORT.keyId},${SHORT.keySecret}\n${OWN.keyId},${OWN.keySecret}`,
  'two pairs of other shapes in cells': `KEY_ID\tKEY_SECRET\n${SHORT.keyId}\t${SHORT.keySecret}\n${OWN.keyId}\t${OWN.keySecret}`,
  'two pairs of other shapes with bars': `KEY_ID | KEY_SECRET\n${SHORT.keyId} | ${SHORT.keySecret}\n${OWN.keyId} | ${OWN.keySecret}`,
  'two pairs in JSON': JSON.stringify([USUAL, OTHER]),
  'two pairs for curl': `curl -u ${SHORT.keyId}:${SHORT.keySecret} x\ncurl -u ${OWN.keyId}:${OWN.keySecret} x`,
  'two secrets': `Key ID: ${KEY_ID}\nKey Secret: ${KEY_SECRET}\nKey Secret: ${OTHER.keySecret}`,
  'two secrets alone': `${KEY_SECRET}\n${OTHER.keySecret}`,
  'two Key IDs': `Key ID: ${KEY_ID}\nKey ID: ${OTHER.keyId}\nKey Secret: ${KEY_SECRET}`,
  'two Key IDs alone': `${KEY_ID}\n${OTHER.keyId}`,
  'a list of keys': `Name\tKey ID\tState\nbilling\t${KEY_ID}\tenabled\nci\t${OTHER.keyId}\tdisabled`,
  'a URL':
    'https://console.clickhouse.cloud/organizations/2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10/keys',
  'a URL of the API': 'https://api.clickhouse.cloud/v1/organizations',
  'a URL with a port': 'https://x7k2m9.eu-west-1.aws.clickhouse.cloud:8443',
  'a URL with a pair': `https://${KEY_ID}:${KEY_SECRET}@api.clickhouse.cloud/v1/organizations`,
  'a URL with a pair of another shape': `https://${SHORT.keyId}:${SHORT.keySecret}@api.clickhouse.cloud/v1/organizations`,
  'a URL with a pair in its query': `https://x.example/?key=${SHORT.keyId}&secret=${SHORT.keySecret}`,
  'a secret beside a URL with a Key ID': `https://x.example/keys/${KEY_ID}\n${KEY_SECRET}`,
  'a data source':
    'clickhouse://default:Xy7~passw0rd@x7k2m9.eu-west-1.aws.clickhouse.cloud:9440/default',
  'a data source of JDBC':
    'jdbc:clickhouse://x7k2m9.eu-west-1.aws.clickhouse.cloud:8443/default?user=default&password=Xy7passw0rdXy7passw0rd&ssl=true',
  'a data source of Postgres':
    'postgres://billing_app:4f8b2c1d9e7a6053f1b2@db.example:5432/billing',
  'a data source of MongoDB':
    'mongodb+srv://billing:Zt4mWq9LbXc7RkVpe8Hs@cluster0.ab1cd.mongodb.net',
  'a data source in .env': 'DATABASE_URL=clickhouse://default:Zt4mWq9LbXc7RkVpe8Hs@localhost:9000',
  'access to a database':
    'Host: x7k2m9.eu-west-1.aws.clickhouse.cloud\nPort: 8443\nUser: default\nPassword: Xy7~Qm7ZxN2vR8kT5wYc',
  'access to a database in .env':
    'CLICKHOUSE_HOST=x7k2m9.eu-west-1.aws.clickhouse.cloud\nCLICKHOUSE_USER=default\nCLICKHOUSE_PASSWORD=Qm7ZxN2vR8kT5wYc1JhF',
  'access to a database in JSON':
    '{"username":"billing_reader","password":"Qm7ZxN2vR8kT5wYc1JhF6sLp"}',
  'curl to a database':
    "curl --user 'default:Qm7ZxN2vR8kT5wYc1JhF' --data-binary 'SELECT 1' https://x7k2m9.eu-west-1.aws.clickhouse.cloud:8443",
  'Basic for a database': `Authorization: Basic ${base64('default:Qm7ZxN2vR8kT5wYc1JhF')}`,
  'clickhouse-client':
    './clickhouse client --host x7k2m9.eu-west-1.aws.clickhouse.cloud --secure --password Qm7ZxN2vR8kT5wYc1JhF',
  'an organization': '2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10',
  'a labelled organization': 'Organization ID: 2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10',
  'an organization and a secret': `Organization ID: 2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10\nKey Secret: ${KEY_SECRET}`,
  'keys of AWS': `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
  'keys of AWS in JSON': JSON.stringify({
    AccessKey: {
      AccessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
  }),
  'keys of AWS in CSV':
    'Access key ID,Secret access key\nAKIAIOSFODNN7EXAMPLE,wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'keys of AWS on a screen':
    'Access key\nAKIAIOSFODNN7EXAMPLE\nSecret access key\nwJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'an access key of AWS and a secret': `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nCLICKHOUSE_KEY_SECRET=${KEY_SECRET}`,
  'access keys of others':
    'AccessKeyId: LTAI5tQnKxjJ9example\nAccessKeySecret: Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3a',
  'a client of OAuth':
    'client_id=0oa1b2c3d4E5F6G7H8i9\nclient_secret=Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiMvB',
  'a client of OAuth in JSON':
    '{"client_id":"0oa1b2c3d4E5F6G7H8i9","client_secret":"Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiMvB"}',
  'a client of OAuth on a screen':
    'Client ID: 0oa1b2c3d4E5F6G7H8i9\nClient Secret: Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiMvB',
  'a consumer of OAuth':
    'Consumer Key: Qm7ZxN2vR8kT5wYc1JhF6sLp9\nConsumer Secret: GdB3aXeU0tKiMvBQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0t',
  'keys of others in .env':
    'OPENAI_API_KEY=sk-proj-Tq8Lm2Xv9Kc4Zr7Wn1Bp5Hd3\nSESSION_SECRET=0f6a1c9be37d48a2b5c40f6a1c9be37d',
  'an API key and its secret of others':
    'TWITTER_API_KEY=Qm7ZxN2vR8kT5wYc1JhF6sLp9\nTWITTER_API_SECRET=GdB3aXeU0tKiMvBQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0t',
  'a token of GitHub': 'ghp_Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tK',
  'keys of Stripe': 'pk_live_51HqLyjWDarjtT1zdp7dc:sk_live_51HqLyjWDarjtT1zdp7dcQm7ZxN2vR8kT',
  'curl with a key of Stripe':
    'curl https://api.stripe.com/v1/charges -u sk_live_51HqLyjWDarjtT1zdp7dc:',
  'a token of the web':
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  'a bearer':
    'Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x',
  'a hash': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'a hash with its algorithm':
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'an image of Docker':
    'clickhouse/clickhouse-server@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'an SSH key':
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk3Jm8QxT2bNf7RwYtKFqm7ZxN2vR8kT5wYc1Jh kim@host',
  'a private key':
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n-----END PRIVATE KEY-----',
  'a password with a colon': 'pa55:w0rd',
  'a long password with a colon': 'correct-horse:battery-staple-1234567',
  'a secret with colons': 'abcdefgh12:Qm7ZxN2vR8kT5wYc1JhF:6sLp9GdB3aXeU0tKiMvB',
  'a short name and a secret': `abcdefg:${SHORT.keySecret}`,
  'a name and a short secret': 'abcdefgh12:Qm7ZxN2vR8kT5wYc1Jh',
  'a time': '12:30',
  'a date': '2026-03-07T05:31:56Z',
  'a MAC address': '00:1b:44:11:3a:b7',
  'an IPv6 address': '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
  'a name and a port': 'localhost-staging:8123',
  'a resource of AWS': 'arn:aws:iam::123456789012:role/ClickHouseAccess',
  'a key of a cache': 'session-cache:Qm7ZxN2vR8kT5wYc1JhF6sLp:expires',
  prose: 'Note: the key is not here. Ask Kim: she has it.',
  'prose of keys':
    'Key ID: see below. Key Secret: in the vault. API key: ask Jo; secret: never in a mail, please.',
  'prose of long words':
    'Key ID: misunderstanding\nKey Secret: counterrevolutionaries\nAPI key: internationalization',
  'prose of the basics':
    'Basic authentication: the Key ID is the user name, the Key Secret is the password.',
  'the steps in the console':
    'Settings\nAPI keys\nNew API key\nGenerate API key\nKey ID\nKey Secret\nDownload',
  'escaped quotes': String.raw`{"keyId":"Zt4mWq9Lb\"Xc7RkVpe","keySecret":"Hs8Kq2VnX5bTz\"R7mJw3LcY9fPd6GtA4eQ"}`,
  'escaped characters': String.raw`{"keyId":"Zt4mWq9Lb\u0041Xc7RkVpe","keySecret":"Hs8Kq2VnX5bTz\u0041R7mJw3LcY9fPd6GtA4eQ"}`,
  'escapes in a shell':
    String.raw`KEY_ID=Zt4mWq9LbXc7RkVpe` +
    '\n' +
    String.raw`KEY_SECRET=Hs8Kq2VnX5b\$TzR7mJw3LcY9fPd6GtA4eQ`,
  'values with spaces':
    'KEY_ID="Zt4mWq9LbXc7RkVpe"\nKEY_SECRET="Hs8Kq2VnX5bTzR7mJw3L cY9fPd6GtA4eQ"',
  'values with quotes': `KEY_ID=Zt4mWq9LbXc7RkVpe\nKEY_SECRET=Hs8Kq2VnX5bTzR7mJw3L'cY9fPd6GtA4eQ`,
  'values with commas': 'KEY_ID=Zt4mWq9LbXc7RkVpe\nKEY_SECRET=Hs8Kq2VnX5bTzR7mJw3L,cY9fPd6GtA4eQ',
  'values with commas below a line with one':
    '# production, EU\nKEY_ID=Zt4mWq9LbXc7RkVpe\nKEY_SECRET=Hs8Kq2VnX5bTzR7mJw3L,cY9fPd6GtA4eQ',
  'values with commas in cells':
    'Key ID\tKey Secret\nZt4mWq9LbXc7RkVpe\tHs8Kq2VnX5bTzR7mJw3L,cY9fPd6GtA4eQ',
  'a Key ID with a colon':
    'KEY_ID=Zt4mWq9L:bXc7RkVpe\nKEY_SECRET=Hs8Kq2VnX5bTzR7mJw3LcY9fPd6GtA4eQ',
  'Basic that is no base64':
    'Authorization: Basic Zt4mWq9LbXc7RkVpe:Hs8Kq2VnX5bTzR7mJw3LcY9fPd6GtA4eQ',
  'Basic that is cut off': `Authorization: Basic ${base64(`${SHORT.keyId}:${SHORT.keySecret}`).slice(0, 61)}`,
  'Basic with a space in the secret': `Authorization: Basic ${base64('Zt4mWq9LbXc7RkVpe:Hs8Kq2VnX5bTzR7mJw3L cY9fPd6GtA4eQ')}`,
  'Basic with an accent': `Authorization: Basic ${base64('Zt4mWq9LbXc7RkVpe:Hs8Kq2VnX5bTzR7mJw3LéY9fPd6GtA4eQ')}`,
  HTML: '<div class="key-id-input" id="keyId"><label for="keySecret">Key Secret</label></div>',
  'a stack':
    'Error: key not found\n    at Object.get (/app/key.js:12:34)\n    at secret (/app/secret.js:56:78)',
  'a JSON schema':
    '{"keyId":{"type":"string","description":"identifier"},"keySecret":{"type":"string","format":"password"}}',
};

/** What of these has one value nevertheless. */
const ONE_OF_THESE: Readonly<Record<string, Partial<Credentials>>> = {
  'a Key ID': {keyId: KEY_ID},
  'a secret': {keySecret: KEY_SECRET},
  'a labelled Key ID': {keyId: KEY_ID},
  'a labelled secret': {keySecret: KEY_SECRET},
  'a secret in .env': {keySecret: KEY_SECRET},
  'a secret beside a URL with a Key ID': {keySecret: KEY_SECRET},
  'an organization and a secret': {keySecret: KEY_SECRET},
  'an access key of AWS and a secret': {keySecret: KEY_SECRET},
};

/** What the fields are called elsewhere. */
const LABELS: readonly Credentials[] = [
  {keyId: 'Schlüssel-ID', keySecret: 'Geheimer Schlüssel'},
  {keyId: 'ID de clé', keySecret: 'Secret de clé'},
  {keyId: 'キー ID', keySecret: 'キーシークレット'},
  {keyId: 'מזהה מפתח', keySecret: 'סוד המפתח'},
  {keyId: 'Kennung (*)', keySecret: 'Geheimnis [+'},
];

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What takes long where an expression tries again and again. */
const HOSTILE: readonly string[] = [
  ...' \n\t"\'`:=-_|,;a4*./\\\r\u200b\u0000',
  ...['key', 'key ', 'key:', 'key=', 'key_', 'key\n', 'key \n', 'key:\n', 'key="', '"key" '],
  ...['secret:', 'secret\n', 'api.key.', 'token ', 'cloud_', 'export ', 'key,secret\n', 'a,b\n'],
  ...['-u', '-u ', '-ua:', '-u"a:', 'basic ', 'basic a', 'Basic QUJD', '://', 'a://', '--- '],
  ...['a1', 'aB1 ', '4b1d', '4b1d ', 'a:', 'aaaaaaaa:', 'KEY_ID=abcdefgh\n', 'Key ID: ', '|\n'],
];

/** What prose on keys is made of. */
const WORDS: readonly string[] = [
  ...'a the of and is not key Key keys ID id secret Secret API token cloud ClickHouse'.split(' '),
  ...'organization console please copy misunderstandings internationalization'.split(' '),
  ...'authentication Authorization Basic basic curl user password export'.split(' '),
  ...['Key ID:', 'Key Secret:', 'KEY_ID=', 'KEY_SECRET=', 'Authorization: Basic', '-u', '--user'],
  ...['12:30', '2026', 'https://', ':', '=', '"', "'", '`', ',', '|', '---', '\n', '\t', '. '],
];

/** No value that can be found makes the property fail. */
const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void) =>
  fc.assert(
    fc.property(arbitrary, (value) => void property(value)),
    // The same values in every run, so that a failure is of the change at hand.
    {numRuns: 500, seed: 20261129},
  );

const textOf = (characters: string, minLength: number, maxLength = minLength) =>
  fc.string({unit: fc.constantFrom(...characters), minLength, maxLength});

describe('parsePaste', () => {
  describe('finds any two values in', () => {
    for (const [what, text] of Object.entries(LABELLED))
      it(what, () => {
        for (const pair of [USUAL, SHORT, OWN])
          expect(parsePaste(text(pair.keyId, pair.keySecret))).to.deep.equal(pair);
      });
  });

  describe('finds what the console makes in', () => {
    for (const [what, text] of Object.entries(SHAPED))
      it(what, () => expect(parsePaste(text(KEY_ID, KEY_SECRET))).to.deep.equal(USUAL));
  });

  describe('finds no pair in', () => {
    for (const [what, text] of Object.entries(NEITHER))
      it(what, () => expect(parsePaste(text, LABELS)).to.deep.equal(ONE_OF_THESE[what]));
  });

  describe('finds both values in the text of', () => {
    for (const [origin, text] of PAIRS)
      it(origin, () => expect(parsePaste(text(KEY_ID, KEY_SECRET))).to.deep.equal(USUAL));
  });

  for (const field of fields)
    describe(`finds the ${field} only in`, () => {
      for (const [origin, text] of SINGLES[field])
        it(origin, () =>
          expect(parsePaste(text(KEY_ID, KEY_SECRET))).to.deep.equal({[field]: USUAL[field]}),
        );
    });

  describe('joins', () => {
    for (const [origin, text] of JOINED)
      it(origin, () => expect(parsePaste(text(KEY_ID, KEY_SECRET))).to.deep.equal(USUAL));
  });

  describe('finds no half of a value in', () => {
    for (const [origin, text] of UNJOINED)
      it(origin, () => expect(parsePaste(text(KEY_ID, KEY_SECRET))).to.equal(undefined));
  });

  describe('leaves to the browser', () => {
    for (const [origin, text] of LEFT_ALONE)
      it(origin, () => expect(parsePaste(text, LABELS)).to.equal(undefined));
  });

  it('finds two values that are all there is, with a colon between them', () => {
    for (const text of ['abcdefgh:', 'ABCD-EFGH_12:', `${SHORT.keyId}:`])
      for (const around of ['', ' ', '\n', '"', "'", '\ufeff', '\u200b'])
        for (const keySecret of [SHORT.keySecret, SHORT.keySecret.slice(0, 20)])
          expect(parsePaste(`${around}${text}${keySecret}${around}`), around + text).to.deep.equal({
            keyId: text.slice(0, -1),
            keySecret,
          });
  });

  it('takes no value for encoded that only ends like Basic', () => {
    const pair = {...USUAL, keySecret: USUAL.keySecret.replace(/.{5}$/, 'BaSic')};
    expect(parsePaste(`${pair.keySecret} key ${pair.keyId}`)).to.deep.equal(pair);
  });

  it('gets by without a label that a language lacks', () => {
    const {keyId, keySecret} = SHORT;
    const text = `Key ID: ${keyId}\nKey Secret: ${keySecret}`;
    expect(parsePaste(text, [{}, {keyId: 'Kennung'}])).to.deep.equal(SHORT);
  });

  it('knows the labels of other languages', () => {
    for (const {keyId, keySecret} of LABELS)
      for (const pair of [USUAL, SHORT, OWN])
        for (const text of [
          `${keyId}: ${pair.keyId}\n${keySecret}: ${pair.keySecret}`,
          `${keySecret.toUpperCase()} = "${pair.keySecret}"\n${keyId.toUpperCase()} = "${pair.keyId}"`,
          `${keyId}\n${pair.keyId}\n${keySecret}\n${pair.keySecret}\n`,
          `${keyId}\t${keySecret}\n${pair.keyId}\t${pair.keySecret}`,
          `Key ID: ${pair.keyId}\n${keySecret}: ${pair.keySecret}`,
        ])
          expect(parsePaste(text, LABELS), text.split(/[:=\n]/)[0]).to.deep.equal(pair);
    const {keyId, keySecret} = SHORT;
    expect(parsePaste(`Schlüssel-ID: ${keyId}\nGeheimer Schlüssel: ${keySecret}`)).to.equal(
      undefined,
    );
  });

  it('recognises a Key ID without a digit by its label', () => {
    const pair = {keyId: 'VkJmQxTbNfRwYtKFZhLs', keySecret: KEY_SECRET};
    for (const text of [LABELLED['two lines']!, LABELLED['.env with keys of others']!])
      expect(parsePaste(text(pair.keyId, pair.keySecret))).to.deep.equal(pair);
  });

  it('recognises swapped values by their shape', () => {
    expect(parsePaste(`Key ID: ${KEY_SECRET}\nKey Secret: ${KEY_ID}`)).to.deep.equal(USUAL);
  });

  it('reads a text of the greatest length, and no longer one', () => {
    const text = `Key ID: ${KEY_ID}\nKey Secret: ${KEY_SECRET}`;
    expect(parsePaste(text.padStart(LONGEST))).to.deep.equal(USUAL);
    expect(parsePaste(text.padEnd(LONGEST, '\nprose'))).to.deep.equal(USUAL);
    expect(parsePaste(text.padStart(LONGEST + 1))).to.equal(undefined);
    expect(parsePaste(text.padEnd(1_000_000))).to.equal(undefined);
  });

  it('takes no more than linear time', function () {
    this.timeout(120_000);
    const take = (length: number) => {
      const before = performance.now();
      for (const unit of HOSTILE)
        for (const start of ['', 'a,b\n'])
          for (const end of ['', '!'])
            parsePaste((start + unit.repeat(length)).slice(0, length - 1) + end, LABELS);
      return performance.now() - before;
    };
    // Of two, the quickest, and once more where that is not enough: something else may have run
    // meanwhile.
    const quickest = (length: number) => Math.min(take(length), take(length));
    // Four times the length would take sixteen times as long if it were quadratic.
    let ratio = 16;
    for (let tries = 5; ratio > 10 && tries; tries--)
      ratio = quickest(LONGEST) / quickest(LONGEST / 4);
    expect(ratio).to.be.below(10);
  });

  describe('of any values,', () => {
    const usual = fc.record({
      keyId: textOf(ALPHANUMERIC, 20),
      keySecret: textOf(ALPHANUMERIC, 38).map((end) => `4b1d${end}`),
    });
    const shaped = usual.filter(({keyId}) =>
      [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(keyId)),
    );
    // A secret without a digit is taken for a word, and three hyphens for a line.
    const legal = (minLength: number, maxLength: number) =>
      textOf(`${ALPHANUMERIC}+/-_`, minLength, maxLength).filter(
        (text) => /\d/.test(text) && !text.includes('---'),
      );
    const own = fc.record({
      keyId: legal(8, 40),
      keySecret: fc
        .tuple(legal(16, 80), fc.constantFrom('', '=', '=='))
        .map((parts) => parts.join('')),
    });
    const labelled = fc.constantFrom(...Object.entries(LABELLED));
    const byShape = fc.constantFrom(...Object.entries(SHAPED));
    const found = ([pair, [what, text]]: readonly [
      Credentials,
      readonly [string, Texts[string]],
    ]) => expect(parsePaste(text(pair.keyId, pair.keySecret)), what).to.deep.equal(pair);

    it('finds them as they are where they are labelled', () => {
      holds(fc.tuple(fc.oneof(usual, own), labelled), found);
    });
    it('finds what the console makes by its shape', () => {
      holds(fc.tuple(shaped, byShape), found);
    });
    it('finds no other value than the one that is there, whole, broken or half', () => {
      const texts = [...PAIRS, ...SINGLES.keyId, ...SINGLES.keySecret, ...JOINED, ...UNJOINED];
      holds(fc.tuple(shaped, fc.constantFrom(...texts)), ([pair, [origin, text]]) =>
        expect({...pair, ...parsePaste(text(pair.keyId, pair.keySecret))}, origin).to.deep.equal(
          pair,
        ),
      );
    });
    it('finds no half of a secret, wherever it is cut', () => {
      const cut = fc.tuple(shaped, fc.integer({min: 4, max: 41}), labelled);
      holds(cut, ([{keyId, keySecret}, length, [what, text]]) => {
        // A whole secret of 39 characters exists.
        if (length !== 39 && !/[Bb]asic|headers|HTTP|authorization|developer/.test(what))
          expect(parsePaste(text(keyId, keySecret.slice(0, length))), what).to.equal(undefined);
      });
    });
    it('joins what is cut in two lines, or finds nothing', () => {
      const cut = fc.tuple(shaped, fc.integer({min: 1, max: 41}), fc.integer({min: 1, max: 19}));
      holds(cut, ([pair, secretIndex, idIndex]) => {
        const keyId = cutAt(pair.keyId, idIndex, '\n');
        const keySecret = cutAt(pair.keySecret, secretIndex, '\n> ');
        for (const text of [`Key ID: ${keyId}\nKey Secret: ${keySecret}`, `${keyId}:${keySecret}`])
          expect({...pair, ...parsePaste(text)}, text).to.deep.equal(pair);
      });
    });
    it('finds none of two pairs', () => {
      holds(
        fc
          .tuple(shaped, shaped, byShape, byShape)
          .filter(([one, other]) => one.keySecret !== other.keySecret),
        ([one, other, [what, text], [otherWhat, otherText]]) => {
          const texts = [text(one.keyId, one.keySecret), otherText(other.keyId, other.keySecret)];
          expect(parsePaste(texts.join('\n')), `${what}, ${otherWhat}`).to.equal(undefined);
        },
      );
    });
    it('finds them whole or not at all, whatever characters they have', () => {
      const any = (minLength: number) =>
        fc
          .string({unit: 'grapheme', minLength, maxLength: 60})
          .filter((text) => !/[\s\p{Cf}:"'`]/u.test(text));
      const texts = labelled.filter(([what]) => !/CSV|cells|table/.test(what));
      holds(fc.tuple(any(8), any(16), texts), ([keyId, keySecret, [what, text]]) => {
        const found = parsePaste(text(keyId, keySecret));
        if (found) expect({keyId, keySecret, ...found}, what).to.deep.equal({keyId, keySecret});
      });
    });
  });

  describe('of any text,', () => {
    const words = fc.constantFrom(...WORDS);
    it('splits no prose', () => {
      holds(fc.array(words, {maxLength: 60}), (parts) =>
        expect(parsePaste(parts.join(' '), LABELS)).to.equal(undefined),
      );
    });
    it('finds nothing but what can be sent, and is in there', () => {
      const pieces = fc.oneof(
        words,
        fc.string({unit: 'binary', maxLength: 20}),
        textOf(`${ALPHANUMERIC}+/-_=:"' `, 1, 40),
        fc.constantFrom(KEY_ID, KEY_SECRET, OWN.keyId, OWN.keySecret, base64('a:b'), 'Basic YTpi'),
      );
      const glue = fc.constantFrom('', ' ', '\n', ': ', '=');
      holds(fc.tuple(fc.array(pieces, {maxLength: 30}), glue), ([parts, between]) => {
        const text = parts.join(between);
        const found = parsePaste(text, LABELS) ?? {};
        // What was joined or decoded is in there otherwise.
        const letters = text.replace(/[^a-z\d]/gi, '');
        for (const field of fields) {
          const value = found[field];
          if (value === undefined) continue;
          expect(validate(field, value)).to.equal(undefined);
          if (!/basic/i.test(text) && !text.includes(value)) expect(letters).to.contain(value);
        }
      });
    });
  });

  it('was tried on at least 200 texts with a pair, 100 to leave alone, 80 single values and 60 cut ones', () => {
    const count = (texts: object) => Object.keys(texts).length;
    expect(count(LABELLED) + count(SHAPED) + PAIRS.length).to.be.at.least(200);
    expect(count(NEITHER) - count(ONE_OF_THESE) + LEFT_ALONE.length).to.be.at.least(100);
    expect(SINGLES.keyId.length + SINGLES.keySecret.length).to.be.at.least(80);
    expect(JOINED.length + UNJOINED.length).to.be.at.least(60);
  });
});
