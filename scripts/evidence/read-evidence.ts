import { createHash } from 'node:crypto';
import { decodeText } from '#content/decode-text.ts';
import type { Limits } from '#content/limits.ts';
import type { Tree } from '#content/tree.ts';
import { byText } from '#findings/text-order.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import type { Collected, CollectedFile, ReadDecisions, ReadExport } from './collected.ts';
import { itemsOf, requestsOf } from './items.ts';
import { pointerIn } from './lfs-pointer.ts';
import { readDecisions } from './read-decisions.ts';
import { readExport } from './read-export.ts';
import type { Reader } from './reader.ts';
import { readers } from './readers.ts';

/** What is to be made of the bytes of one file, beside its digest. */
interface Uses {
  /** By item: how it is read. */
  readonly exports: Map<
    string,
    { readonly reader: Reader; readonly columns: Map<string, string>; readonly sha256: string }
  >;
  /** Ids of the access reviews whose decisions it holds. */
  readonly decisions: Set<string>;
}

/** Every file that an item or an access review names, in the order of paths, and its uses. */
const usesByPath = (register: Register): ReadonlyMap<string, Uses> => {
  const byPath = new Map<string, Uses>();
  const usesOf = (path: string): Uses => {
    const uses = byPath.get(path) ?? { exports: new Map(), decisions: new Set() };
    byPath.set(path, uses);
    return uses;
  };
  for (const request of requestsOf(register)) {
    const { invalid, data } = request;
    const readable = !invalid.has('format') && !invalid.has('columns');
    const reader = readable ? readers.get(data.format ?? '') : undefined;
    for (const { item, key } of itemsOf(request)) {
      if (item.file === undefined) continue;
      const { exports } = usesOf(item.file);
      if (reader)
        exports.set(key, {
          reader,
          columns: new Map(Object.entries(data.columns ?? {})),
          sha256: item.sha256,
        });
    }
  }
  for (const { id, invalid, data } of recordsOf(register, 'access-review')) {
    if (!invalid.has('decisions')) usesOf(data.decisions).decisions.add(id);
  }
  return new Map([...byPath].toSorted(([a], [b]) => byText(a, b)));
};

const unread = (path: string, format: string, message: string): ReadExport => ({
  path,
  format,
  rows: 0,
  facts: [],
  problems: [{ line: 1, message }],
});

const tooLarge = (bytes: number, { attachment }: Limits): string =>
  `Unexpected size of ${bytes} bytes, expected at most ${attachment} to be read (limit \`attachment\`)`;

const decisionsOf = (path: string, bytes: Uint8Array, limits: Limits): ReadDecisions => {
  const failed = (message: string): ReadDecisions => ({
    path,
    decisions: [],
    problems: [{ line: 1, column: 1, message }],
  });
  if (bytes.length > limits.attachment) return failed(tooLarge(bytes.length, limits));
  const decoded = decodeText(bytes);
  return 'text' in decoded ? readDecisions(path, decoded.text) : failed(decoded.problem.message);
};

const exportsOf = (
  path: string,
  bytes: Uint8Array,
  { exports }: Uses,
  limits: Limits,
): readonly (readonly [string, ReadExport])[] =>
  [...exports].map(([key, { reader, columns }]) => [
    key,
    bytes.length > limits.attachment
      ? unread(path, reader.format, tooLarge(bytes.length, limits))
      : readExport({ path, bytes, reader, columns }),
  ]);

const read = async (tree: Tree, path: string): Promise<Uint8Array | undefined> => {
  try {
    return await tree.read(path);
  } catch {
    return undefined;
  }
};

const fileOf = (bytes: Uint8Array): CollectedFile => {
  const pointer = pointerIn(bytes);
  return {
    state: 'read',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    ...(pointer ? { pointer } : {}),
  };
};

const sorted = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...map].toSorted(([a], [b]) => byText(a, b)));

/**
 * Reads the files of evidence that the records of a register name: their digests, what exports of
 * known formats say, and the decisions of access reviews. One file at a time, so that only one is
 * in memory; files over the limit `evidence_file` are not opened, and such over `attachment` are
 * digested but not read.
 */
export const readEvidence = async (register: Register, tree: Tree): Promise<Collected> => {
  const { limits } = register.settings;
  const files = new Map<string, CollectedFile>();
  const exports = new Map<string, ReadExport>();
  const decisions = new Map<string, ReadDecisions>();
  for (const [path, uses] of usesByPath(register)) {
    const entry = register.entries.get(path);
    if (entry?.type !== 'file') {
      files.set(path, { state: 'missing' });
      continue;
    }
    if (entry.size > limits.evidence_file) {
      files.set(path, { state: 'too large' });
      continue;
    }
    const bytes = await read(tree, path);
    files.set(path, bytes ? fileOf(bytes) : { state: 'unreadable' });
    if (!bytes) continue;
    const file = files.get(path);
    for (const [key, found] of exportsOf(path, bytes, uses, limits)) {
      const kept = file?.state === 'read' && file.sha256 === uses.exports.get(key)?.sha256;
      exports.set(key, kept ? found : { ...found, altered: true });
    }
    for (const id of uses.decisions) decisions.set(id, decisionsOf(path, bytes, limits));
  }
  return { files, exports: sorted(exports), decisions: sorted(decisions) };
};
