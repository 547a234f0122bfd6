import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

/**
 * Writes integrity.json: the SRI hash of every script, and its size in bytes, plain, by gzip and by
 * brotli.
 */
export function writeIntegrity(directory: string): void {
  const scripts = readdirSync(directory, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.js'))
    .sort();
  const entries = scripts.map((file) => {
    const data = readFileSync(`${directory}/${file}`);
    return [
      file,
      {
        integrity: `sha384-${createHash('sha384').update(data).digest('base64')}`,
        bytes: data.length,
        gzip: gzipSync(data, {level: 9}).length,
        brotli: brotliCompressSync(data).length,
      },
    ] as const;
  });
  writeFileSync(
    `${directory}/integrity.json`,
    `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
  );
}
