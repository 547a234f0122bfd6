import {samples, type Behaviour} from './samples.js';

const ORGANIZATION = {
  id: 'c0ffee00-0000-4000-8000-000000000001',
  createdAt: '2026-01-15T09:30:00Z',
  name: 'Demo organization',
};

/**
 * Makes an emulated ClickHouse Cloud API, for development and tests: a handler of `Request`s,
 * mounted at any path or given to the receiver as its `fetch`. It answers `GET /v1/organizations`,
 * and what is below an organization, in the shapes that the API's description documents, for the
 * keys of `samples`. Any other key is not found.
 */
export function createEmulator(): (request: Request) => Response {
  return (request) => {
    const {pathname} = new URL(request.url);
    const path = /\/v1\/organizations(?:\/([^/]+)(\/.+)?)?\/?$/.exec(pathname);
    if (request.method !== 'GET' || !path)
      return fail(404, 'NOT_FOUND: The emulator has no such endpoint');
    const [, id, below] = path;
    const credentials = basicOf(request.headers.get('Authorization') ?? '');
    const key = samples.find(({keyId, keySecret}) => credentials === `${keyId}:${keySecret}`);
    const failure = failureOf(key?.behaviour, id !== undefined);
    if (failure) return failure;
    if (id === undefined) return succeed([ORGANIZATION]);
    if (id !== ORGANIZATION.id) return fail(404, 'NOT_FOUND: Organization is not found');
    return succeed(below ? [] : ORGANIZATION);
  };
}

function failureOf(behaviour: Behaviour | undefined, needsPermission: boolean) {
  switch (behaviour) {
    case 'works':
      return null;
    case 'inactive':
      return fail(401, 'UNAUTHORIZED: Key is not active');
    case 'forbidden':
      // To list the organizations needs no permission.
      return needsPermission ? fail(403, 'FORBIDDEN: Key has no permission') : null;
    case 'rate-limited':
      return fail(429, 'TOO_MANY_REQUESTS: Rate limit exceeded', {'X-RateLimit-Reset': '10'});
    case 'unreachable':
      return fail(503, 'SERVICE_UNAVAILABLE');
    default:
      return fail(401, 'UNAUTHORIZED: Key is not found');
  }
}

const succeed = (result: unknown) =>
  Response.json({status: 200, requestId: crypto.randomUUID(), result});

const fail = (status: number, error: string, headers: Readonly<Record<string, string>> = {}) =>
  Response.json({status, error, requestId: crypto.randomUUID()}, {status, headers});

/** The user name and password of Basic authentication, in UTF-8. */
function basicOf(header: string): string | undefined {
  try {
    const binary = atob(/^Basic ([\w+/]+=*)$/i.exec(header)?.[1] ?? '');
    return new TextDecoder().decode(Uint8Array.from(binary, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
