import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { kindSchemas } from '#content/kinds.ts';
import type { Kind } from '#content/record.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import type { Context, ExitCode } from './context.ts';
import { openAt } from './open.ts';
import { idsInHistory } from './used-ids.ts';

/** Options that every kind shares. */
export interface NewOptions {
  readonly root?: string;
  /** ISO day for which facts are computed. */
  readonly today?: string;
}

/** A record that lacks nothing but its id. */
export interface PreparedRecord {
  /** The year that its id names. */
  readonly year: string;
  /** The whole file, for an id. */
  readonly text: (id: string) => string;
}

/** Starts records of one kind. `prepare` throws `UnreadableInput` where its options are wrong. */
export interface RecordMaker<Options> {
  readonly kind: Kind;
  readonly prepare: (isms: AssessedIsms, options: Options) => PreparedRecord;
}

/** Nothing is written on the grounds of half an ISMS: facts would be short, and ids taken twice. */
const requireReadable = ({ register, findings }: AssessedIsms): void => {
  if ((register.refused ?? []).length === 0) return;
  const first = findings.find(
    ({ rule, record }) =>
      (rule === 'record/schema' || rule === 'record/file') && record === undefined,
  );
  const where = first === undefined ? '' : `: ${first.path}:${first.line}: ${first.message}`;
  throw new UnreadableInput(`Cannot read all of the ISMS${where}`, {
    hint: 'run `isms check`, mend what cannot be read, and try again',
  });
};

interface IdForm {
  readonly prefix: string;
  readonly digits: number;
}

/** How ids with a year are written: as the example of the schema, `CA-2026-001`. */
const idForm = (kind: Kind, year: string): IdForm => {
  const [, prefix = '', number = ''] =
    /^(.*-)\d{4}-(\d+)$/.exec(kindSchemas[kind].record.example) ?? [];
  return { prefix: `${prefix}${year}-`, digits: number.length };
};

/** The highest number that an id of this form ever had. */
const highest = (ids: Iterable<string>, { prefix }: IdForm): number => {
  let most = 0;
  for (const id of ids) {
    const folded = id.toUpperCase();
    const number = folded.startsWith(prefix) ? folded.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(number)) most = Math.max(most, Number(number));
  }
  return most;
};

/** A link in place of a folder could lead out of the ISMS. */
const requireFolders = async (root: string, folder: string): Promise<void> => {
  const parts = folder.split('/');
  for (const [index] of parts.entries()) {
    const part = parts.slice(0, index + 1).join('/');
    const stats = await lstat(join(root, part)).catch(() => undefined);
    if (stats === undefined || stats.isDirectory()) continue;
    throw new UnreadableInput(`Cannot write below \`${part}\`: it is a link or no folder`, {
      hint: 'put a plain folder in its place',
    });
  }
};

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Creates a file that was not there; tells whether it did. Nothing half written stays behind. */
const create = async (file: string, text: string): Promise<boolean> => {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    await rm(file, { force: true });
    throw error;
  }
};

/** So many others may take a number before this one does. */
const mostTries = 100;

const createWithNextId = async (
  folder: string,
  form: IdForm,
  used: number,
  text: (id: string) => string,
): Promise<string> => {
  for (let number = used + 1; number <= used + mostTries; number += 1) {
    const id = `${form.prefix}${String(number).padStart(form.digits, '0')}`;
    const file = join(folder, `${id.toLowerCase()}.md`);
    // Whoever creates the file has the number: two at once never get the same.
    if (await create(file, text(id))) return file;
  }
  throw new UnreadableInput(`Cannot find a free file name in \`${folder}\``, {
    hint: 'name the files of that folder after their ids',
  });
};

/** Writes a new record of a kind with the next free id, and prints its path. */
export const newRecord = async <Options>(
  context: Context,
  maker: RecordMaker<Options>,
  options: Options & NewOptions,
): Promise<ExitCode> => {
  const { root = '.', today } = options;
  const opened = await openAt(
    context,
    { root, ...(today === undefined ? {} : { today }) },
    { publishes: false },
  );
  await opened.close();
  const { isms } = opened;
  requireReadable(isms);
  const { year, text } = maker.prepare(isms, options);
  const earlier = await idsInHistory(context, root, maker.kind);
  if (earlier === undefined) {
    context.warn(
      'the history cannot be read, so that an id of a deleted record may be taken again',
    );
  }
  const form = idForm(maker.kind, year);
  const known = [
    ...isms.register.records.keys(),
    ...(isms.register.unreadIds ?? []),
    ...(earlier ?? []),
  ];
  const top = resolve(context.folder, root);
  const folder = join(top, kindSchemas[maker.kind].record.folder);
  await requireFolders(top, kindSchemas[maker.kind].record.folder);
  context.signal.throwIfAborted();
  await mkdir(folder, { recursive: true });
  context.print(`${await createWithNextId(folder, form, highest(known, form), text)}\n`);
  return 0;
};
