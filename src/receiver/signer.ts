/** Signs texts by HMAC-SHA256. Each purpose has signatures of its own. */
export class Signer {
  readonly #key: Promise<CryptoKey>;

  constructor(secret: string) {
    this.#key = crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(secret),
      {name: 'HMAC', hash: 'SHA-256'},
      false,
      ['sign', 'verify'],
    );
    // Whoever signs hears of an error.
    this.#key.catch(() => undefined);
  }

  async sign(purpose: string, ...parts: readonly string[]): Promise<string> {
    const signature = await crypto.subtle.sign('HMAC', await this.#key, dataOf(purpose, parts));
    return encodeBase64Url(new Uint8Array(signature));
  }

  async verify(signature: string, purpose: string, ...parts: readonly string[]): Promise<boolean> {
    const bytes = decodeBase64Url(signature);
    return !!bytes && crypto.subtle.verify('HMAC', await this.#key, bytes, dataOf(purpose, parts));
  }
}

// JSON keeps the parts apart, whatever they hold.
const dataOf = (purpose: string, parts: readonly string[]) =>
  new TextEncoder().encode(JSON.stringify([`clickhouse-connect ${purpose}`, ...parts]));

/** Base64 of text in UTF-8. */
export const encodeBase64 = (text: string): string =>
  btoa(binaryOf(new TextEncoder().encode(text)));

export const encodeBase64Url = (bytes: Uint8Array): string =>
  btoa(binaryOf(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The bytes of canonical, unpadded base64url, or `undefined`. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    // The last character may hold bits that belong to no byte: there is one spelling.
    return encodeBase64Url(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

export const encodeText = (text: string): string => encodeBase64Url(new TextEncoder().encode(text));

export function decodeText(text: string): string | undefined {
  const bytes = decodeBase64Url(text);
  return bytes && new TextDecoder().decode(bytes);
}

export const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const binaryOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
