import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import type {Plugin} from 'vite';

/** Writes dist/integrity.json: the SRI hash of every script, and its size in bytes, plain, by gzip and by brotli. */
export function integrity(): Plugin {
  return {
    name: 'integrity',
    apply: 'build',
    closeBundle() {
      const {outDir} = this.environment.config.build;
      const scripts = readdirSync(outDir).filter((file) => file.endsWith('.js'));
      const entries = scripts.map((file) => {
        const data = readFileSync(`${outDir}/${file}`);
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
        `${outDir}/integrity.json`,
        `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
      );
    },
  };
}
