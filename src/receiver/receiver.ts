import {Attempts, nameOf, ProcessMemory} from './attempts.js';
import {credentialsOf, only, readForm, type Form} from './form.js';
import {messages as english, Refusal} from './messages.js';
import type {
  Credentials,
  Receiver,
  ReceiverOptions,
  ReceiverVerdict,
  TokenOptions,
} from './options.js';
import {jsonReply, messageReply, redirectReply, textReply} from './reply.js';
import {senderOf, type Sender} from './sender.js';
import {decodeText, encodeText, randomHex, Signer} from './signer.js';
import {Tokens, type Claim} from './tokens.js';
import {verify, type Outcome} from './verify.js';

/** The name of the hidden input that holds the token. */
const TOKEN = 'clickhouse_token';
/** The parameter of the GET that a 303 leads to. */
const VERDICT = 'clickhouse_verdict';

/** What a verdict by GET is valid for, in ms: the browser follows the 303 at once. */
const VERDICT_LIFETIME = 60_000;

interface Answer {
  readonly status: number;
  readonly verdict: ReceiverVerdict;
  readonly account: string | undefined;
  readonly isRepeated: boolean;
}

/**
 * Makes the endpoint that `callback-url` of `<clickhouse-connect>` names. It reads the form, checks
 * who sends it and for which account, verifies the key once per attempt, has it stored, and answers
 * with a verdict.
 *
 * @throws {TypeError} if `api` or an origin is none.
 */
export function createReceiver<Context extends readonly unknown[] = readonly unknown[]>(
  options: ReceiverOptions<Context>,
): Receiver<Context> {
  const {
    secret = '',
    timeout = 10_000,
    memory = new ProcessMemory(),
    fetch = (request: Request) => globalThis.fetch(request),
    needs,
  } = options;
  const api = apiOf(options.api || 'https://api.clickhouse.cloud');
  requireOrigins('origin', [options.origin ?? []].flat());
  if (Array.isArray(options.allowedOrigins))
    requireOrigins('allowedOrigins', options.allowedOrigins);
  // Not thrown: a build imports the module, and has no secret.
  const problem =
    secret.length < 32 ? '`secret` has to be 32 random characters or more.' : undefined;
  const messages = {...english, ...options.messages};
  const attempts = new Attempts(memory);
  // Web Crypto takes no empty key.
  const signer = new Signer(secret || randomHex());
  const tokens = new Tokens(signer);

  const warned = new Set<string>();
  /** Says a thing to the developer once, and not for each request of whoever sends many. */
  const warn = (text: string): void => {
    if (warned.has(text) || warned.size >= 100) return;
    warned.add(text);
    console.warn(`clickhouse-connect receiver: ${text}`);
  };

  const connect = async (account: string, credentials: Credentials): Promise<Outcome> => {
    const roleMessage = messages.role.replace('{role}', () => needs?.role ?? '');
    const verified = await verify(credentials, {
      api,
      timeout,
      fetch,
      needs,
      roleMessage,
    });
    if (!verified.ok) return verified;
    const {organization} = verified;
    let stored;
    try {
      stored = await options.store(account, credentials, organization);
    } catch (error) {
      console.error(`clickhouse-connect receiver: store() failed: ${nameOf(error)}`);
      throw new Refusal('error');
    }
    const {message} = stored ?? {};
    return {
      ok: true,
      ...(organization.name && {organization: organization.name.slice(0, 100)}),
      ...(message && {message}),
    };
  };

  /** @throws {Refusal} unless the form has a token of the account that it is for. */
  const claimOf = async (
    request: Request,
    context: Context,
    {origin, isCrossOrigin}: Sender,
    token: string | undefined,
  ): Promise<Claim> => {
    if (isCrossOrigin) {
      const claim = token && (await tokens.read(token, origin));
      if (!claim) throw new Refusal('token');
      return claim;
    }
    const account = await options.account(request, ...context);
    if (account == null || account === '') throw new Refusal('signedOut');
    const claim = token && (await tokens.check(token, account));
    if (!claim) {
      warn(
        token === undefined
          ? `a form came without exactly one hidden input "${TOKEN}": put the value of receiver.token(account) into it.`
          : 'a form came with a token that is expired, or of another account or secret.',
      );
      throw new Refusal('token');
    }
    return claim;
  };

  /**
   * Lets a token for another origin connect one key: as long as its attempt runs, and after that if
   * it has connected. A repetition of the attempt does not free it.
   */
  const useOnce = async <Result extends {readonly outcome: Outcome}>(
    {use}: Claim,
    attempt: string,
    run: () => Promise<Result>,
  ): Promise<Result> => {
    if (!use) return run();
    const key = `token ${use.id}`;
    const seconds = Math.ceil(use.expiry - Date.now() / 1000);
    const user = await memory.add(key, attempt, Math.max(seconds, 1));
    if (user != null && user !== attempt) throw new Refusal('token');
    let isUsed = user != null;
    try {
      const result = await run();
      isUsed ||= result.outcome.ok;
      return result;
    } finally {
      if (!isUsed) await memory.set(key, null, 0);
    }
  };

  const answer = async (
    request: Request,
    context: Context,
    form: Form,
    sender: Sender | undefined,
    attempt: string | undefined,
  ): Promise<Answer> => {
    let account: string | undefined;
    try {
      if (problem) {
        console.error(`clickhouse-connect receiver: ${problem}`);
        throw new Refusal('error');
      }
      if (form.isConsumed)
        console.error(
          'clickhouse-connect receiver: the body was read before. Mount the receiver before every body parser.',
        );
      if (form.refusal) throw form.refusal;
      if (!sender) {
        warn(senderHint(request, options));
        throw new Refusal('sender');
      }
      const claim = await claimOf(request, context, sender, only(form.fields, TOKEN));
      ({account} = claim);
      if (!attempt) throw new Refusal('incomplete');
      const credentials = credentialsOf(form.fields);
      const {keyId, keySecret} = credentials;
      // What is remembered is a keyed hash. Another pair, or another account, is another attempt.
      const key = await signer.sign('attempt', account, attempt, keyId, keySecret);
      const {outcome, isRepeated} = await useOnce(claim, key, () =>
        attempts.once(`attempt ${key}`, () => connect(claim.account, credentials)),
      );
      const {ok, ...rest} = outcome;
      // 200 for a "no", too: the request was answered, and the answer is in the body.
      return {status: 200, verdict: {ok, attempt, ...rest}, account, isRepeated};
    } catch (error) {
      if (!(error instanceof Refusal))
        console.error(`clickhouse-connect receiver: ${nameOf(error)}`);
      const {status, reason} = error instanceof Refusal ? error : new Refusal('error');
      const verdict = {ok: false, ...(attempt && {attempt}), message: messages[reason]};
      return {status, verdict, account, isRepeated: false};
    }
  };

  const reply = async (
    request: Request,
    {status, verdict}: Answer,
    sender: Sender | undefined,
  ): Promise<Response> => {
    if (isDocument(request)) {
      if (!sender) return textReply(verdict.message ?? '', status);
      try {
        const page = options.page?.(verdict, request);
        if (page) return redirectReply(String(page));
      } catch (error) {
        // The outcome stands, and the person has to hear of it.
        console.error(`clickhouse-connect receiver: page() failed: ${nameOf(error)}`);
      }
      return redirectReply(backTo(request, verdict, sender));
    }
    if (options.seeOther && sender && request.headers.get('Sec-Fetch-Dest') === 'iframe') {
      const reader = sender.isCrossOrigin ? sender.origin : '';
      const claim = encodeText(JSON.stringify([verdict, reader, Date.now() + VERDICT_LIFETIME]));
      const signed = `${claim}.${await signer.sign('verdict', claim)}`;
      return redirectReply(`?${VERDICT}=${signed}`);
    }
    return sender?.isCrossOrigin && verdict.attempt
      ? messageReply(verdict, status, sender.origin)
      : jsonReply(verdict, status);
  };

  /** The verdict that a 303 has led to. */
  const verdictReply = async (request: Request): Promise<Response> => {
    const signed = new URL(request.url).searchParams.get(VERDICT) ?? '';
    const [claim = '', signature = ''] = signed.split('.');
    if (await signer.verify(signature, 'verdict', claim)) {
      const [verdict, origin, expiry] = JSON.parse(decodeText(claim) ?? '[]') as [
        ReceiverVerdict,
        string,
        number,
      ];
      if (expiry > Date.now())
        return origin ? messageReply(verdict, 200, origin) : jsonReply(verdict, 200);
    }
    return jsonReply({ok: false, message: messages.token}, 404);
  };

  const receive = async (request: Request, ...context: Context): Promise<Response> => {
    if (options.seeOther && request.method === 'GET') return verdictReply(request);
    if (request.method !== 'POST')
      return new Response(null, {
        status: 405,
        headers: {Allow: options.seeOther ? 'GET, POST' : 'POST'},
      });
    const form = await readForm(request);
    const sender = await senderOf(request, options).catch((error: unknown) => {
      console.error(`clickhouse-connect receiver: allowedOrigins() failed: ${nameOf(error)}`);
      return undefined;
    });
    // A form without JavaScript names no attempt: it is verified each time.
    const isPlain = isDocument(request) && !form.fields.has('attempt');
    const attempt = form.attempt ?? (isPlain ? randomHex() : undefined);
    const answered = await answer(request, context, form, sender, attempt);
    try {
      options.report?.({...answered, origin: request.headers.get('Origin')}, request);
    } catch (error) {
      // The outcome stands, and the person has to hear of it.
      console.error(`clickhouse-connect receiver: report() failed: ${nameOf(error)}`);
    }
    return reply(request, answered, sender);
  };

  return Object.assign(receive, {
    token: async (account: string, options?: TokenOptions): Promise<string> => {
      if (problem) throw new TypeError(problem);
      if (!account) throw new TypeError('`account` is empty.');
      return tokens.issue(account, options);
    },
  });
}

/** Whether the person would see the answer itself. */
const isDocument = (request: Request) => request.headers.get('Sec-Fetch-Dest') === 'document';

/** The page that sent the form, with the outcome in its query. */
function backTo(request: Request, {ok, code}: ReceiverVerdict, {origin}: Sender): string {
  const referer = request.headers.get('Referer') ?? '';
  const url = new URL(
    URL.canParse(referer) && new URL(referer).origin === origin ? referer : `${origin}/`,
  );
  url.searchParams.set('clickhouse', ok ? 'connected' : (code ?? 'refused'));
  return url.href;
}

/** The URL without a slash at its end. */
function apiOf(api: string): string {
  const {protocol, hostname} = URL.canParse(api) ? new URL(api) : {protocol: '', hostname: ''};
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    throw new TypeError('`api` has to be an https: URL, or an http: one of this machine.');
  return api.replace(/\/+$/, '');
}

function requireOrigins(option: string, origins: readonly string[]): void {
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new TypeError(
        `\`${option}\` has to be as browsers write an origin, such as https://app.example: not ${JSON.stringify(origin)}.`,
      );
}

function senderHint(request: Request, {origin: own}: Pick<ReceiverOptions, 'origin'>): string {
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  if (!origin || origin === 'null')
    return `a POST with ${origin ? 'Origin: null' : 'no Origin'} was refused. The page must not be sandboxed, nor have Referrer-Policy: no-referrer.`;
  const expected = own === undefined ? new URL(request.url).origin : [own].flat().join(', ');
  // Whatever a client sends: no line breaks in a log.
  const shown = [origin, site ?? 'not sent'].map((text) => JSON.stringify(text.slice(0, 100)));
  return `a POST from the origin ${shown[0]!} was refused (Sec-Fetch-Site: ${shown[1]!}); this server is ${expected}. If it is a page of yours, set \`origin\`; if it is another host's that may embed the form, \`allowedOrigins\`.`;
}
