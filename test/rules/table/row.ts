import type { Severity } from '#findings/finding.ts';
import { isSeq, parseDocument } from 'yaml';
import type { Files } from '../../content/memory-tree.ts';

/** One change to the files of an ISMS: gives the files that differ; `null` removes one. */
export type Change = (files: Files) => Readonly<Record<string, string | null>>;

/** One single change to valid records, and what `isms check` must say of it and nothing besides. */
export interface Row {
  /** The change in plain words. */
  readonly what: string;
  readonly change: Change;
  /** ISO day for which the ISMS is judged, in place of the day of the table. */
  readonly on?: string;
  /** Id of the rule that must speak once; absent: this change is fine. */
  readonly says?: string | readonly string[];
  /** How grave the finding must be, for rules that know two severities. */
  readonly severity?: Severity;
  /** Path that the finding stands at, where it is not the one changed. */
  readonly at?: string;
  /** ISO day on which changed versions were approved, in place of the day of the base. */
  readonly approvedOn?: string;
  /** Gives the rules a past in which all said what the base says until yesterday. */
  readonly past?: true;
  /** What was approved is what the base says, not what is changed. */
  readonly drifted?: true;
  /** Nobody has approved the changed version yet. */
  readonly unapproved?: true;
}

const textOf = (files: Files, path: string): string => {
  const found = files[path];
  if (found === undefined) throw new Error(`Cannot find \`${path}\``);
  return typeof found === 'string' ? found : new TextDecoder().decode(found);
};

/** Replaces one part of a file; throws where the part is not there exactly once. */
export const text =
  (path: string, from: string, to: string): Change =>
  (files) => {
    const parts = textOf(files, path).split(from);
    if (parts.length !== 2) {
      throw new Error(`Found \`${from}\` ${parts.length - 1} times in \`${path}\``);
    }
    return { [path]: parts.join(to) };
  };

/** Replaces every part of a file that a pattern finds. */
export const every =
  (path: string, from: string, to: string): Change =>
  (files) => {
    const whole = textOf(files, path);
    if (!whole.includes(from)) throw new Error(`Cannot find \`${from}\` in \`${path}\``);
    return { [path]: whole.replaceAll(from, () => to) };
  };

/** Adds text to the end of a file. */
export const append =
  (path: string, more: string): Change =>
  (files) => ({ [path]: `${textOf(files, path)}${more}` });

/** Adds a file. */
export const file =
  (path: string, content: string): Change =>
  () => ({ [path]: content });

/** Removes a file. */
export const removed =
  (path: string): Change =>
  () => ({ [path]: null });

const steps = (way: string): readonly (string | number)[] =>
  way.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

type Edit = (document: ReturnType<typeof parseDocument>) => void;

const inFields =
  (path: string, edit: Edit): Change =>
  (files) => {
    const whole = textOf(files, path);
    const settings = path.endsWith('.yml');
    const [, fields = '', body = ''] = settings
      ? ['', whole, '']
      : (/^---\n([\s\S]*?\n)---\n?([\s\S]*)$/.exec(whole) ?? []);
    const document = parseDocument(fields);
    edit(document);
    const written = document.toString({ lineWidth: 0 });
    return { [path]: settings ? written : `---\n${written}---\n${body}` };
  };

/** Sets a field to a value; `way` is its path with slashes: `plan/0/due`. */
export const set = (path: string, way: string, value: unknown): Change =>
  inFields(path, (document) => {
    document.setIn(steps(way), document.createNode(value));
  });

/** Removes a field; throws where there is none. */
export const unset = (path: string, way: string): Change =>
  inFields(path, (document) => {
    if (!document.deleteIn(steps(way))) throw new Error(`Cannot find \`${way}\` in \`${path}\``);
  });

/** Adds values to the end of a list. */
export const push = (path: string, way: string, ...values: readonly unknown[]): Change =>
  inFields(path, (document) => {
    for (const value of values) document.addIn(steps(way), document.createNode(value));
  });

/** Turns the order of a list round. */
export const reversed = (path: string, way: string): Change =>
  inFields(path, (document) => {
    const list: unknown = document.getIn(steps(way));
    if (!isSeq(list)) throw new Error(`Cannot find the list \`${way}\` in \`${path}\``);
    list.items.reverse();
  });

/** Several edits that make one change together. */
export const together =
  (...changes: readonly Change[]): Change =>
  (files) => {
    let all: Record<string, string | null> = {};
    for (const change of changes) {
      const now: Record<string, string | Uint8Array> = { ...files };
      for (const [path, content] of Object.entries(all)) {
        if (content === null) Reflect.deleteProperty(now, path);
        else now[path] = content;
      }
      all = { ...all, ...change(now) };
    }
    return all;
  };
