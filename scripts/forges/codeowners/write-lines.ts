import type { Settings } from '#content/types.ts';
import { roleTitle } from '#register/people.ts';
import type { Accounts } from './accounts.ts';
import type { Duties } from './duties.ts';
import { contentTree } from './folders.ts';
import type { ForgeName } from '../forge-change.ts';
import { foldersFirst, lastMatchLines } from './last-match-lines.ts';
import type { OwnedLine } from './last-match-lines.ts';
import { patternFor } from './patterns.ts';
import type { OwnedPath } from './patterns.ts';
import { rolePaths } from './role-lines.ts';

/** All that the lines of one file follow from. */
export interface LineSource {
  readonly settings: Settings;
  /** Only roles of which somebody has an account, where there are any. */
  readonly duties: Duties;
  readonly accounts: Accounts;
  /** Path of the ISMS from the repository's top: empty, or ending with `/`. */
  readonly prefix: string;
  /** Paths that those who approve changes of trust own, from the repository's top. */
  readonly trusted: readonly OwnedPath[];
}

const mention = (accounts: readonly string[]): string =>
  accounts.map((account) => `@${account}`).join(' ');

/** Text for a comment or the name of a section. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}[\]@#^]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const titleOf = (settings: Settings, role: string): string =>
  plain(roleTitle(settings, role)) || role;

const label = (settings: Settings, roles: readonly string[]): string =>
  roles.map((role) => titleOf(settings, role)).join(', ');

/** A glob of GitHub as an expression: only `?` and escaped spaces have a meaning in what we write. */
const matcher = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll('\\ ', ' ')
      .replace(/[.*+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('?', '[^/]')}$`,
    'u',
  );

const joined = (lines: readonly OwnedLine[], patternOf: (line: OwnedLine) => string): string[] => {
  const owners = new Map<string, Set<string>>();
  for (const line of lines) {
    const known = owners.get(patternOf(line)) ?? new Set<string>();
    owners.set(patternOf(line), new Set([...known, ...line.accounts]));
  }
  // Those that fit least come last and win.
  return [...owners]
    .toSorted(([a], [b]) => b.split('?').length - a.split('?').length)
    .map(([pattern, accounts]) => `${pattern} ${mention([...accounts].sort())}`);
};

const grouped = (
  lines: readonly OwnedLine[],
  settings: Settings,
): ReadonlyMap<string, readonly OwnedLine[]> => {
  const groups = new Map<string, OwnedLine[]>();
  for (const line of lines) {
    const title = label(settings, line.roles);
    const group = groups.get(title);
    if (group) group.push(line);
    else groups.set(title, [line]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Lines for GitHub, where the last one that fits counts and one of its accounts suffices. */
export const lastMatchText = (source: LineSource): readonly string[] => {
  const { settings, duties, accounts, prefix, trusted } = source;
  const patternOf = ({ path, folder }: OwnedPath, before = prefix): string =>
    patternFor('github', { path: `${before}${path}`, folder });
  const vague = [...duties.files.keys()]
    .map((path) => patternOf({ path, folder: false }))
    .filter((pattern) => pattern.includes('?'))
    .map(matcher);
  const options = {
    accountsOf: accounts.of,
    rest: duties.rest,
    named: (path: string) => vague.some((expression) => expression.test(`/${prefix}${path}`)),
  };
  const lines = foldersFirst(
    contentTree(duties).flatMap((folder) => lastMatchLines(folder, [], options)),
  );
  const folders = lines.filter(({ folder }) => folder);
  const files = lines.filter(({ folder }) => !folder);
  const isVague = (line: OwnedLine): boolean => patternOf(line).includes('?');
  const written = (line: OwnedLine): string => `${patternOf(line)} ${mention(line.accounts)}`;
  const groups = grouped(
    files.filter((line) => !isVague(line)),
    settings,
  );
  const trust = accounts.of(duties.trust);
  return [
    ...titled('What a folder holds, unless a line below names it', folders.map(written)),
    ...titled(
      'Names with characters that cannot be written here; ? stands for one of them',
      joined(files.filter(isVague), (line) => patternOf(line)),
    ),
    ...[...groups].flatMap(([title, group]) => titled(title, group.map(written))),
    ...titled(
      `Who may approve, and what runs in CI: ${label(settings, duties.trust)}`,
      trust.length === 0 ? [] : trusted.map((owned) => `${patternOf(owned, '')} ${mention(trust)}`),
    ),
  ];
};

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `# ${title}`, ...lines];

/** The roles that answer for something, in the order of `isms.yml`. */
const rolesInOrder = ({ settings, duties }: LineSource): readonly string[] => {
  const used = new Set([
    ...[...duties.files.values(), ...duties.folders.values()].flat(),
    ...duties.trust,
  ]);
  const known = settings.roles.map(({ id }) => id).filter((role) => used.has(role));
  return [...known, ...[...used].filter((role) => !known.includes(role)).sort()];
};

const pathsOf = (source: LineSource, role: string): readonly OwnedPath[] => {
  const { duties, prefix, trusted } = source;
  const content = contentTree(duties)
    .flatMap((folder) => rolePaths(folder, role))
    .map(({ path, folder }) => ({ path: `${prefix}${path}`, folder }));
  return [...(duties.trust.includes(role) ? trusted : []), ...content];
};

/** Titles of roles; two roles with one title get their ids too, since sections of one name are one. */
const sectionNames = (
  settings: Settings,
  roles: readonly string[],
): ReadonlyMap<string, string> => {
  const titles = roles.map((role) => titleOf(settings, role).toLowerCase());
  return new Map(
    roles.map((role, index) => {
      const twice = titles.filter((title) => title === titles[index]).length > 1;
      const title = titleOf(settings, role);
      return [role, twice ? `${title} (${role})` : title];
    }),
  );
};

/** Lines for forges where every line that fits counts: one group for each role. */
export const roleText = (
  forge: Exclude<ForgeName, 'github'>,
  source: LineSource,
): readonly string[] => {
  const roles = rolesInOrder(source);
  const names = sectionNames(source.settings, roles);
  return roles.flatMap((role) => {
    const accounts = source.accounts.of([role]);
    const paths = pathsOf(source, role);
    if (accounts.length === 0 || paths.length === 0) return [];
    const name = names.get(role) ?? role;
    return [
      '',
      forge === 'gitlab' ? `[${name}][1]` : `# ${name}`,
      ...paths.map((owned) => `${patternFor(forge, owned)} ${mention(accounts)}`),
    ];
  });
};
