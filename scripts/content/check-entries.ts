import type { Finding } from '#findings/finding.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { overLimit } from './limits.ts';
import type { Limits } from './limits.ts';
import { fileFinding, fileStart } from './problem.ts';
import { quote } from './quote.ts';
import type { TreeEntry, TreeEntryType } from './tree.ts';

const irregular: Readonly<Partial<Record<TreeEntryType, readonly [what: string, hint: string]>>> = {
  'symbolic-link': ['symbolic link', 'put the file itself in its place; links are never followed'],
  submodule: ['submodule', 'put the files themselves in its place'],
  special: ['device, pipe or socket', 'remove it; only regular files are opened'],
  unreadable: ['unreadable file or folder', 'give the user who runs this the right to read it'],
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

const nameProblem = (
  path: string,
  limits: Limits,
): { readonly message: string; readonly hint: string } | undefined => {
  const name = nameOf(path);
  const [hidden] = hiddenCharacters(name.replaceAll(/[\t\n]/g, '\0'));
  const rename = 'rename it';
  if (hidden) {
    return {
      message: `Unexpected character in the name ${quote(name)}, expected none that is hidden`,
      hint: rename,
    };
  }
  if (name.startsWith('-')) {
    return {
      message: `Unexpected \`-\` at the beginning of the name ${quote(name)}`,
      hint: rename,
    };
  }
  if (reserved.test(name)) {
    return {
      message: `Unexpected name ${quote(name)}, which Windows reserves for a device`,
      hint: rename,
    };
  }
  const bytes = Buffer.byteLength(name);
  if (bytes > limits.path_name) return overLimit(limits, 'path_name', 'name', 'bytes', bytes);
  const depth = path.split('/').length;
  if (depth > limits.path_depth) return overLimit(limits, 'path_depth', 'depth', 'folders', depth);
  return undefined;
};

const sizeProblem = (
  { path, size, type }: TreeEntry,
  limits: Limits,
): { readonly message: string; readonly hint: string } | undefined => {
  if (type !== 'file') return undefined;
  const limit = path.startsWith('evidence/files/')
    ? 'evidence_file'
    : path.toLowerCase().endsWith('.md')
      ? 'markdown_file'
      : 'attachment';
  return size > limits[limit] ? overLimit(limits, limit, 'size', 'bytes', size) : undefined;
};

const typeProblem = ({
  type,
}: TreeEntry): { readonly message: string; readonly hint: string } | undefined => {
  const known = irregular[type];
  return known && { message: `Unexpected ${known[0]}, expected a regular file`, hint: known[1] };
};

/** A name as file systems that fold case and Unicode form see it. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');

const collisions = (entries: readonly TreeEntry[]): readonly Finding[] => {
  const known = new Map<string, string>();
  return entries.flatMap(({ path }) => {
    const other = known.get(folded(path));
    if (other === undefined) {
      known.set(folded(path), path);
      return [];
    }
    const message = `Unexpected name ${quote(path)}, which differs from ${quote(other)} only by case or Unicode form`;
    const related = [{ ...fileStart(other), message: 'the other one' }];
    return [fileFinding(fileStart(path), { message, hint: 'rename one of the two', related })];
  });
};

/** What is wrong with the entries of a tree themselves: kind, name, size, names that collide. */
export const checkEntries = (entries: readonly TreeEntry[], limits: Limits): readonly Finding[] => [
  ...entries.flatMap((entry) => {
    const problems = [
      typeProblem(entry),
      nameProblem(entry.path, limits),
      sizeProblem(entry, limits),
    ];
    return problems.flatMap((problem) =>
      problem ? [fileFinding(fileStart(entry.path), problem)] : [],
    );
  }),
  ...collisions(entries),
];
