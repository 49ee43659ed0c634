import { readFileSync } from 'node:fs';

/** The package's manifest: sources lie two folders below it, compiled files three. */
const candidates = ['../../package.json', '../../../package.json'];

/** Version of this program, as its package states it. */
export const engineVersion = (): string => {
  for (const candidate of candidates) {
    try {
      const text = readFileSync(new URL(candidate, import.meta.url), 'utf8');
      const manifest = JSON.parse(text) as { readonly name?: string; readonly version?: string };
      if (manifest.name === 'isms-as-code') return manifest.version ?? '';
    } catch {
      continue;
    }
  }
  return '';
};
