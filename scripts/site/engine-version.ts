import { readFile } from 'node:fs/promises';

/** Sources lie one folder less deep below `package.json` than compiled files. */
const candidates = ['../../package.json', '../../../package.json'];

const readName = async (path: string): Promise<string | undefined> => {
  const text = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => undefined);
  const parsed: unknown = text === undefined ? undefined : JSON.parse(text);
  return typeof parsed === 'object' &&
    parsed !== null &&
    'name' in parsed &&
    parsed.name === 'isms-as-code' &&
    'version' in parsed
    ? String(parsed.version)
    : undefined;
};

/** Version of the package that this file belongs to. */
export const engineVersion = async (): Promise<string> => {
  for (const path of candidates) {
    const version = await readName(path);
    if (version !== undefined) return version;
  }
  throw new Error('Cannot find the package.json of isms-as-code');
};
