import type MiniSearch from 'minisearch';
import type { Query, SearchOptions, SearchResult } from 'minisearch';
import { fieldBoost, fuzziness, type IndexedRecord } from './index-options.ts';
import type { FoundRecord } from './search-part.ts';
import { synonyms } from './synonyms.ts';
import { idKey, terms } from './words.ts';

/** A part of the index, ready to be asked. */
export interface LoadedPart {
  readonly records: readonly FoundRecord[];
  readonly index: MiniSearch<IndexedRecord>;
}

/** Where the words of the query were found; the first comes first. */
export type Rank = 'id' | 'id prefix' | 'title' | 'heading' | 'text';

/** A record that was found, with the terms of it that matched. */
export interface Hit {
  readonly record: FoundRecord;
  readonly rank: Rank;
  readonly score: number;
  readonly terms: readonly string[];
}

/** All hits, best first. `partial`: no record has all words, so these have some of them. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly partial: boolean;
}

const ranks: readonly Rank[] = ['id', 'id prefix', 'title', 'heading', 'text'];

const meanings: ReadonlyMap<string, readonly string[]> = new Map(
  synonyms.flatMap(({ words, means }) => words.map((word) => [word, means] as const)),
);

const exactly: SearchOptions = { prefix: false, fuzzy: false };

const synonymQuery = (phrase: string): Query => ({
  ...exactly,
  combineWith: 'AND',
  queries: terms(phrase),
  boostTerm: () => 0.4,
});

const wordQuery = (term: string): Query => ({
  combineWith: 'OR',
  queries: [
    { queries: [term], prefix: true, fuzzy: fuzziness(term) },
    ...(meanings.get(term) ?? []).map(synonymQuery),
  ],
});

/** Fields in which a word of the query was found as typed, or as the beginning of a word. */
const fieldsOf = (result: SearchResult, term: string): ReadonlySet<string> =>
  new Set(
    Object.entries(result.match).flatMap(([found, fields]) =>
      found.startsWith(term) ? fields : [],
    ),
  );

const rankByFields = (result: SearchResult, query: readonly string[]): Rank => {
  const places = query.map((term) => fieldsOf(result, term));
  if (places.every((fields) => fields.has('title') || fields.has('id'))) return 'title';
  const near = ['title', 'id', 'headings'];
  return places.every((fields) => near.some((field) => fields.has(field))) ? 'heading' : 'text';
};

const rankById = (record: FoundRecord, query: string): Rank | undefined => {
  if (record.kind === 'page' || query === '') return undefined;
  if (idKey(record.id) === idKey(query)) return 'id';
  return query.length > 1 && record.id.toLowerCase().startsWith(query) ? 'id prefix' : undefined;
};

const inPart = (part: LoadedPart, text: string, combineWith: 'AND' | 'OR'): readonly Hit[] => {
  const query = terms(text);
  const typed = text.trim().toLowerCase();
  const results = part.index.search(
    { combineWith, queries: query.map(wordQuery) },
    { boost: fieldBoost, tokenize: (term) => [term] },
  );
  // SearchResult types its id as `any`; it is the position that `indexOptions` names.
  const byPosition = new Map(results.map((result) => [result.id as number, result]));
  return part.records.flatMap((record, position) => {
    const result = byPosition.get(position);
    const rank = rankById(record, typed) ?? (result && rankByFields(result, query));
    if (rank === undefined) return [];
    return [{ record, rank, score: result?.score ?? 0, terms: result?.terms ?? [] }];
  });
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const retiredLast = ({ rank, record }: Hit): number =>
  rank !== 'id' && record.retired === true ? 1 : 0;

const bestFirst = (a: Hit, b: Hit): number =>
  retiredLast(a) - retiredLast(b) ||
  ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
  b.score - a.score ||
  compare(a.record.id, b.record.id);

/**
 * Finds records: an id as typed first, then what has all words in its title, its headings, its
 * text; words may be begun or mistyped, or stand for others (`synonyms`). Retired records come
 * last, unless their very id was typed.
 */
export const findRecords = (parts: readonly LoadedPart[], text: string): Found => {
  const search = (combineWith: 'AND' | 'OR'): readonly Hit[] =>
    parts.flatMap((part) => inPart(part, text, combineWith)).sort(bestFirst);
  const hits = search('AND');
  if (hits.length > 0 || terms(text).length < 2) return { hits, partial: false };
  return { hits: search('OR'), partial: true };
};
