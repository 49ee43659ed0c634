import { byPlace } from '#findings/finding.ts';
import type { Finding } from '#findings/finding.ts';
import { byText } from '#findings/text-order.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { checkEntries } from './check-entries.ts';
import type { Content } from './content.ts';
import { deepFreeze } from './deep-freeze.ts';
import { kinds } from './kinds.ts';
import { overLimit } from './limits.ts';
import { fileFinding, fileStart } from './problem.ts';
import { checkTranslation, readRecord } from './read-record.ts';
import type { ReadContext, ReadRecord } from './read-record.ts';
import { readFrameworks } from './read-frameworks.ts';
import { readSettings } from './read-settings.ts';
import type { ReadSettings } from './read-settings.ts';
import { refusedRecord } from './refused.ts';
import type { Refused } from './refused.ts';
import type { Kind } from './record.ts';
import { recordPlace, settingsPath } from './record-place.ts';
import { scanFiles } from './scan-files.ts';
import type { Tree, TreeEntry } from './tree.ts';
import { createValidate } from './validate.ts';
import type { Validate } from './validate.ts';

type Entries = ReadonlyMap<string, TreeEntry>;

const startHint = 'run `isms init DIR` to make a new one, or name its folder with `--root DIR`';

const settingsOf = async (
  tree: Tree,
  entries: Entries,
  validate: Validate,
): Promise<ReadSettings> => {
  const entry = entries.get(settingsPath);
  if (!entry) throw new UnreadableInput(`Cannot find \`${settingsPath}\``, { hint: startHint });
  if (entry.type !== 'file') {
    const what = entry.type.replace('-', ' ');
    const message = `Unexpected ${what} \`${settingsPath}\`, expected a file`;
    throw new UnreadableInput(message, { hint: `put a file in its place, or ${startHint}` });
  }
  const most = 1024 * 1024;
  if (entry.size > most) {
    const message = `Unexpected size of ${entry.size} bytes of \`${settingsPath}\`, expected at most ${most}`;
    throw new UnreadableInput(message, { hint: 'make it smaller' });
  }
  return readSettings(await read(tree, settingsPath), validate);
};

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';

const read = async (tree: Tree, path: string): Promise<Uint8Array> => {
  try {
    return await tree.read(path);
  } catch (cause) {
    const hint = 'give the user who runs this the right to read it';
    throw new UnreadableInput(`Cannot read \`${path}\` (${reason(cause)})`, { hint, cause });
  }
};

const readBytes = async (tree: Tree, path: string): Promise<Uint8Array | Finding> => {
  try {
    return await tree.read(path);
  } catch (cause) {
    const hint = 'give the user who runs this the right to read it';
    return fileFinding(fileStart(path), {
      message: `Cannot read this file (${reason(cause)})`,
      hint,
    });
  }
};

const folders = (path: string): string => {
  const top = path.split('/')[0] ?? '';
  const known = kinds.map(({ folder }) => folder).filter((folder) => folder.startsWith(top));
  return [...new Set(known)].map((folder) => `\`${folder}/\``).join(', ');
};

const noKind = (path: string): Finding =>
  fileFinding(fileStart(path), {
    message:
      'Unexpected Markdown file in a folder of no kind, expected records in the folder of their kind',
    hint: `move it to one of ${folders(path)}, or call it \`README.md\``,
  });

const misnamed = (path: string): Finding =>
  fileFinding(fileStart(path), {
    message: 'Unexpected ending of the name, expected `.md` in small letters',
    hint: 'rename it: other files are no records and pass unseen',
  });

const misnamedRecord = (path: string, kind: Kind | undefined): ReadRecord => ({
  findings: [misnamed(path)],
  ...(kind === undefined ? {} : { refused: refusedRecord(kind) }),
});

const readEntry = async (
  tree: Tree,
  entries: Entries,
  { path }: TreeEntry,
  context: ReadContext,
): Promise<ReadRecord> => {
  const place = recordPlace(path, (other) => entries.get(other)?.type === 'file');
  if (place.type === 'other') return { findings: [] };
  if (place.type === 'no-kind') return { findings: [noKind(path)] };
  if (place.type === 'misnamed') return misnamedRecord(path, place.kind);
  const source = await readBytes(tree, path);
  if (!ArrayBuffer.isView(source)) {
    const refused = place.type === 'record' ? { refused: refusedRecord(place.kind) } : {};
    return { findings: [source], ...refused };
  }
  return place.type === 'record'
    ? readRecord(place.kind, path, source, context)
    : { findings: checkTranslation(path, source, context) };
};

/** Records that are not opened: links, files over the limit. What is wrong with them is told. */
const unopened = (entries: Entries, { settings }: ReadContext): readonly Refused[] =>
  [...entries.values()].flatMap(({ path, type, size }) => {
    if (type === 'folder' || (type === 'file' && size <= settings.limits.markdown_file)) return [];
    const place = recordPlace(path, () => false);
    return place.type === 'record' ? [refusedRecord(place.kind)] : [];
  });

const batchSize = 64;

const readAll = async (
  tree: Tree,
  entries: Entries,
  context: ReadContext,
): Promise<readonly ReadRecord[]> => {
  const { limits } = context.settings;
  const files = [...entries.values()].filter(
    ({ type, size, path }) =>
      type === 'file' && path !== settingsPath && size <= limits.markdown_file,
  );
  const results: ReadRecord[] = [];
  for (let start = 0; start < files.length; start += batchSize) {
    const batch = files.slice(start, start + batchSize);
    results.push(
      ...(await Promise.all(batch.map((entry) => readEntry(tree, entries, entry, context)))),
    );
  }
  return results;
};

const tooMany = (results: readonly ReadRecord[], { settings }: ReadContext): readonly Finding[] => {
  const count = results.filter(({ record }) => record).length;
  if (count <= settings.limits.records) return [];
  const problem = overLimit(settings.limits, 'records', 'number of records', 'records', count);
  return [fileFinding(fileStart(settingsPath), problem)];
};

/**
 * Reads all content of a tree: settings, records, and everything that is wrong with them, in one
 * run. Throws `UnreadableInput` only where there is no `isms.yml` to begin with. Who loads more
 * than once in one process (a server, a comparison) hands the same `validate` to each: compiling
 * the schemas is most of the time that a small tree takes.
 */
export const loadContent = async (
  tree: Tree,
  validate: Validate = createValidate(),
): Promise<Content> => {
  const listed = await tree.list();
  const entries = new Map(listed.map((entry) => [entry.path, entry]));
  const { settings, positions, findings, invalid, refused } = await settingsOf(
    tree,
    entries,
    validate,
  );
  const context = { validate, settings, invalidSettings: invalid };
  const results = await readAll(tree, entries, context);
  const own = await readFrameworks({
    tree,
    entries,
    settings,
    positions,
    validate,
    incomplete: invalid.has('frameworks'),
  });
  const records = results.flatMap(({ record }) => (record ? [deepFreeze(record)] : []));
  const all = [
    ...findings,
    ...checkEntries(listed, settings.limits),
    ...results.flatMap((result) => result.findings),
    ...tooMany(results, context),
    ...own.findings,
  ];
  return {
    settings,
    settingsPositions: positions,
    invalidSettings: invalid,
    refused: [
      ...refused,
      ...unopened(entries, context),
      ...results.flatMap((result) => result.refused ?? []),
      ...own.refused,
    ],
    records: Object.freeze(records.toSorted((a, b) => byText(a.path, b.path))),
    entries,
    scanned: await scanFiles(
      tree,
      listed,
      new Set(records.map(({ path }) => path)),
      settings.limits,
    ),
    frameworks: deepFreeze(own.frameworks),
    findings: all.toSorted(byPlace),
  };
};
