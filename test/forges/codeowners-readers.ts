/** Accounts by path, as a forge would find them: written after each forge's documentation. */
export type Reader = (text: string, path: string) => readonly string[];

const sorted = (accounts: Iterable<string>): readonly string[] => [...new Set(accounts)].sort();

const logins = (words: readonly string[]): readonly string[] =>
  words.map((word) => {
    if (!/^@[A-Za-z0-9][\w.-]*$/.test(word)) throw new Error(`no owner: ${word}`);
    return word.slice(1);
  });

/** A line split at spaces that no backslash precedes. */
const words = (line: string): readonly string[] =>
  (line.match(/(?:\\.|[^\s\\])+/g) ?? []).map((word) => word);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * GitHub: the rules of .gitignore without `!`, `[ ]` and an escaped `#`; the last line that fits
 * counts. Throws at what its documentation calls unsupported.
 */
export const asGithub: Reader = (text, path) => {
  let owners: readonly string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [pattern = '', ...rest] = words(line);
    if (!pattern.startsWith('/')) throw new Error(`not anchored: ${pattern}`);
    if (/[![\]#]|\\[^ ]|\*/.test(pattern)) throw new Error(`unsupported: ${pattern}`);
    const body = pattern
      .slice(1)
      .split(/(\\ |\?)/)
      .map((part) => (part === '\\ ' ? ' ' : part === '?' ? '[^/]' : escaped(part)))
      .join('');
    const end = pattern.endsWith('/') ? '.+$' : '(?:/.*)?$';
    if (new RegExp(`^${body}${end}`, 'u').test(path)) owners = logins(rest);
  }
  return sorted(owners);
};

/** Ruby's File.fnmatch with FNM_PATHNAME and FNM_DOTMATCH, for what occurs in our patterns. */
const fnmatch = (pattern: string, path: string): boolean => {
  const parts = pattern.match(/\\.|\*\*\/|\*|\?|[^\\*?]/gsu) ?? [];
  const body = parts
    .map((part) => {
      if (part === '**/') return '(?:[^/]+/)*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (part === '[') throw new Error(`a class in ${pattern}`);
      return escaped(part.startsWith('\\') ? part.slice(1) : part);
    })
    .join('');
  return new RegExp(`^${body}$`, 'u').test(path);
};

/** GitLab: owners by section; in each section the last line that fits counts. */
export const gitlabSections = (
  text: string,
  path: string,
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  const names = new Set<string>();
  let section = 'codeowners';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^\^?\[([^\]]+)\](?:\[(\d+)\])?$/.exec(line);
    if (heading) {
      section = heading[1] ?? '';
      if (heading[2] !== '1') throw new Error(`not one approval: ${line}`);
      if (names.has(section.toLowerCase())) throw new Error(`twice: ${section}`);
      names.add(section.toLowerCase());
      continue;
    }
    const [, pattern = '', owners = ''] = /^(.*?)(?<!\\)\s+(.*)$/s.exec(line) ?? [];
    const spaced = pattern.replace(/\\\s+/g, ' ');
    const glob = spaced.endsWith('/') ? `${spaced}**/*` : spaced;
    if (fnmatch(glob, `/${path}`)) found.set(section, sorted(logins(owners.split(/\s+/))));
  }
  return found;
};

export const asGitlab: Reader = (text, path) =>
  sorted([...gitlabSections(text, path).values()].flat());

/** The words of a line as Gitea's and Forgejo's splitter gives them: it eats one backslash. */
const giteaWords = (line: string): readonly string[] => {
  const found: string[] = [];
  let word = '';
  let quoted = false;
  for (const character of line.trim().replaceAll('\t', ' ')) {
    if (quoted) {
      word += character;
      quoted = false;
    } else if (character === '\\') quoted = true;
    else if (character === '#') break;
    else if (character === ' ') {
      if (word !== '') found.push(word);
      word = '';
    } else word += character;
  }
  return word === '' ? found : [...found, word];
};

/** Forgejo and Gitea: regular expressions over the whole path; every line that fits counts. */
export const asForgejo: Reader = (text, path) => {
  const owners: string[] = [];
  for (const line of text.split('\n')) {
    const [pattern, ...rest] = giteaWords(line);
    if (pattern === undefined) continue;
    const negative = pattern.startsWith('!');
    const expression = new RegExp(`^(?:${negative ? pattern.slice(1) : pattern})$`, 'u');
    if (expression.test(path) !== negative) owners.push(...logins(rest));
  }
  return sorted(owners);
};
