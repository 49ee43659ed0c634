import { kinds } from '#content/kinds.ts';
import type { AnyRecord, Kind } from '#content/record.ts';

/**
 * Forms of ids that mean a record wherever they stand. A document's id is free, so its form fits
 * every word (`AES-256`): prefixes stand for it.
 */
const forms = kinds
  .filter(({ kind }) => kind !== 'document')
  .map(({ kind, id }) => ({ kind, form: new RegExp(id) }));

/** What stands before the number of an id: `POL-`. */
const withoutNumber = (id: string): string => id.replace(/\d+$/, '');

/** Prefixes that documents use (`POL-`), since their ids follow no form of the kind. */
export const documentPrefixesOf = (
  records: ReadonlyMap<string, AnyRecord>,
): ReadonlySet<string> => {
  const documents = [...records.values()].filter(({ kind }) => kind === 'document');
  return new Set(documents.map(({ id }) => withoutNumber(id)));
};

/** The kind whose form an id has; `document` where documents use its prefix, else `undefined`. */
export const kindOfId = (id: string, documentPrefixes: ReadonlySet<string>): Kind | undefined =>
  forms.find(({ form }) => form.test(id))?.kind ??
  (documentPrefixes.has(withoutNumber(id)) ? 'document' : undefined);

/**
 * Those of `known` that somebody may have meant by an id that is not there: entries of the same
 * record for an entry, records of the same kind where the form tells the kind, else all.
 */
export const likelyMeant = (
  id: string,
  known: readonly string[],
  documentPrefixes: ReadonlySet<string>,
): readonly string[] => {
  if (id.includes('#') && !id.startsWith('#')) {
    const record = id.slice(0, id.indexOf('#') + 1);
    return known.filter((other) => other.startsWith(record));
  }
  const kind = kindOfId(id, documentPrefixes);
  const kept = known.filter((other) => id.startsWith('#') || !other.includes('#'));
  return kind === undefined
    ? kept
    : kept.filter((other) => kindOfId(other, documentPrefixes) === kind);
};
