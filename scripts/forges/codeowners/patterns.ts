import type { ForgeName } from '../forge-change.ts';

/** A file, or a folder with all that is in it, by its path from the repository's top. */
export interface OwnedPath {
  readonly path: string;
  readonly folder: boolean;
}

// Control characters, characters of format and line ends: none of them may stand in a line.
const unwritable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * GitHub's pattern. Its documentation says that escapes of `#`, `!` and `[` do not work, so each
 * character with a meaning becomes `?`, which stands for any one character but a slash.
 */
const githubPattern = ({ path, folder }: OwnedPath): string => {
  const literal = path
    .replace(/[*?[\]\\#!"]/g, '?')
    .replace(unwritable, '?')
    .replace(/\s/gu, (space) => (space === ' ' ? '\\ ' : '?'));
  return `/${literal}${folder ? '/' : ''}`;
};

/**
 * GitLab's pattern: `File.fnmatch` of Ruby, where a backslash escapes. One of the name itself
 * could hide the space behind the pattern, so it becomes `?`.
 */
const gitlabPattern = ({ path, folder }: OwnedPath): string => {
  const literal = path
    .replaceAll('\\', '?')
    .replace(/[*[\]]/g, '\\$&')
    .replace(unwritable, '?')
    .replaceAll(' ', '\\ ');
  return `/${literal}${folder ? '/' : ''}`;
};

const hexadecimal = (character: string): string =>
  `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;

/**
 * The pattern of Forgejo and Gitea: a regular expression that must match the whole path, which
 * has no slash before it. It is read twice: the splitting of the line takes away one backslash,
 * so that each backslash of the expression is written as two.
 */
const forgejoPattern = ({ path, folder }: OwnedPath): string => {
  const expression = path
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    // In front it would turn the meaning of the line around.
    .replace(/^!/, '[!]')
    .replace(/\p{Cc}/gu, hexadecimal);
  return `${expression}${folder ? '/.*' : ''}`.replace(/[\\ #]/g, '\\$&');
};

/** How a path is written for a forge, so that the forge finds exactly it. */
export const patternFor = (forge: ForgeName, owned: OwnedPath): string => {
  switch (forge) {
    case 'github':
      return githubPattern(owned);
    case 'gitlab':
      return gitlabPattern(owned);
    case 'forgejo':
      return forgejoPattern(owned);
  }
};
