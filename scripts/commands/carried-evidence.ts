import type { History } from '#history/history.ts';
import { objectId } from '#history/object-id.ts';
import { isRecord } from '#history/record-facts.ts';
import type { Notes, ReadTag } from '#history/references.ts';
import { parseTag } from '#history/tag-object.ts';

/** The lines of a pack's `approvals.jsonl`. */
export type CarriedLines = readonly string[];

/** The lines of a file; an empty one gives none. */
export const carriedLines = (bytes: Uint8Array): CarriedLines =>
  Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const inside = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce((at, name) => (isRecord(at) ? at[name] : undefined), value);

/** An attestation says itself on which commit its note sits; whether that is true, the proof finds. */
const notePlace = (line: string): string | undefined => {
  const payload = inside(parsed(line), 'payload');
  if (typeof payload !== 'string') return undefined;
  const statement = parsed(Buffer.from(payload, 'base64').toString('utf8'));
  const commit = inside(statement, 'predicate', 'line', 'commit');
  return typeof commit === 'string' ? commit : undefined;
};

const tagOf = ({ format }: History, line: string): readonly ReadTag[] => {
  const base64 = inside(parsed(line), 'tag');
  if (typeof base64 !== 'string') return [];
  const bytes = Buffer.from(base64, 'base64');
  const tag = parseTag(objectId(format, 'tag', bytes), bytes, format);
  return tag === undefined ? [] : [{ tag, bytes }];
};

const withNotes = (notes: Notes, lines: CarriedLines): Notes => {
  const texts = new Map(notes.texts);
  for (const line of lines) {
    const on = notePlace(line);
    if (on !== undefined) texts.set(on, `${texts.get(on) ?? ''}\n${line}`);
  }
  return { ...notes, texts };
};

const withTags = (tags: readonly ReadTag[], more: readonly ReadTag[]): readonly ReadTag[] => [
  ...new Map([...tags, ...more].map((one) => [one.tag.id, one])).values(),
];

const noNotes: Notes = { texts: new Map() };

/**
 * A history with the attestations and tags that a pack carries, beside those of the clone or
 * instead of them: an envelope proves itself wherever it lies, and clones come without notes.
 */
export const withCarried = (
  history: History,
  lines: CarriedLines,
  besides: 'clone' | 'nothing',
): History => {
  const tags = lines.flatMap((line) => tagOf(history, line));
  const alone = besides === 'nothing';
  return {
    ...history,
    notes: async () => withNotes(alone ? noNotes : await history.notes(), lines),
    tags: async () => withTags(alone ? [] : await history.tags(), tags),
  };
};
