import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's folder lies above `scripts/` in a clone and above `dist/scripts/` when installed. */
const candidates = ['../', '../../'].map((up) => fileURLToPath(new URL(up, import.meta.url)));

/** The folder of this package, with a slash at its end: holds `package.json` and the reference ISMS. */
export const engineFolder = (): string => {
  const found = candidates.find((folder) => existsSync(`${folder}package.json`));
  if (found === undefined) throw new Error('Cannot find the package.json of isms-as-code');
  return found;
};

/** Version of this program, as its package states it. */
export const engineVersion = (): string => {
  const text = readFileSync(`${engineFolder()}package.json`, 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
};
