import { GitFailure } from './git.ts';
import type { Git } from './git.ts';

/** Where a clone fetches from. */
export interface Remote {
  readonly name: string;
  /** Without user, password, query and fragment: none of them is anybody's business. */
  readonly address: string;
}

/** An address without what may be secret in it. */
export const withoutSecrets = (address: string): string => {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(address)) return address.replace(/^[^/@]*@(?=[^/]*:)/, '');
  if (!URL.canParse(address)) return address.replace(/\/\/[^/]*@/, '//').replace(/[?#].*$/s, '');
  const url = new URL(address);
  [url.username, url.password, url.search, url.hash] = ['', '', '', ''];
  return url.href;
};

/** The remotes that the clone's own configuration names, in its order. */
export const remotesOf = async (git: Git): Promise<readonly Remote[]> => {
  try {
    const output = await git.text(
      'config',
      '--local',
      '--null',
      '--get-regexp',
      String.raw`^remote\..*\.url$`,
    );
    return output.split('\0').flatMap((entry) => {
      const [key = '', ...value] = entry.split('\n');
      const name = /^remote\.(.*)\.url$/s.exec(key)?.[1];
      return name === undefined ? [] : [{ name, address: withoutSecrets(value.join('\n')) }];
    });
  } catch (error) {
    // Git ends with 1 where nothing fits.
    if (error instanceof GitFailure) return [];
    throw error;
  }
};
