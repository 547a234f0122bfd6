/** What a template engine does for any value that it prints. */
const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The page as the server prints it. What is in the element shows until the script is there: the same form, in plain HTML.
 * Either way the token travels along, so that one callback takes both.
 */
export const page = ({token, script = '/clickhouse-connect.js'}) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Settings</title>
    <script src="${escape(script)}" defer></script>
  </head>
  <body>
    <h1>Settings</h1>
    <clickhouse-connect callback-url="/integrations/clickhouse">
      <form method="post" action="/integrations/clickhouse">
        <input type="hidden" name="csrf_token" value="${escape(token)}" />
        <label>Key ID <input name="key_id" autocomplete="off" required /></label>
        <label>Key Secret <input name="key_secret" type="password" autocomplete="off" required /></label>
        <button>Connect</button>
      </form>
    </clickhouse-connect>
  </body>
</html>
`;
