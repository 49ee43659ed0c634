import { createHash } from 'node:crypto';
import MiniSearch from 'minisearch';
import { indexOptions } from './index-options.ts';
import type { SearchEntry } from './search-entry.ts';
import type { FoundRecord, PartList, SearchPart } from './search-part.ts';

/** The part of a view that search checks its entries against. */
export interface VisibleRecords {
  readonly register: { readonly records: { readonly has: (id: string) => boolean } };
}

/** A file of the site; `path` is from its root. */
export interface SearchAsset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Part {
  readonly name: string;
  readonly entries: readonly SearchEntry[];
}

const shardedAbove = 5000;

const withoutRecord: ReadonlySet<string> = new Set(['annex-a', 'clause', 'criterion', 'page']);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: SearchEntry, b: SearchEntry): number =>
  compare(a.id, b.id) || compare(a.kind, b.kind) || compare(a.url, b.url);

/** The last gate before a text leaves: an entry of a record that the audience does not see is our bug. */
const refuseForeign = (view: VisibleRecords, entry: SearchEntry): void => {
  const [record = ''] = entry.id.split('#');
  if (!withoutRecord.has(entry.kind) && !view.register.records.has(record)) {
    throw new Error(`Search entry \`${entry.id}\` is no record of this audience`);
  }
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])|(?:^|\/)\.\.(?:\/|$)/i.test(entry.url)) {
    throw new Error(`Search entry \`${entry.id}\` leads out of the site`);
  }
};

const found = (entry: SearchEntry): FoundRecord => ({
  id: entry.id,
  title: entry.title,
  kind: entry.kind,
  kindTitle: entry.kindTitle,
  ...(entry.status === undefined ? {} : { status: entry.status }),
  ...((entry.retired ?? entry.status === 'retired') ? { retired: true } : {}),
  url: entry.url,
  headings: entry.headings.map(({ text, anchor, from }) => ({
    text,
    anchor,
    ...(from === undefined ? {} : { from }),
  })),
  text: entry.text,
});

const indexed = (entries: readonly SearchEntry[]): SearchPart => {
  const index = new MiniSearch(indexOptions);
  index.addAll(
    entries.map((entry, position) => ({
      position,
      id: entry.kind === 'page' ? '' : entry.id,
      title: entry.title,
      headings: entry.headings.map(({ text }) => text).join('\n'),
      text: entry.text,
    })),
  );
  return { records: entries.map(found), index: index.toJSON() };
};

const split = (entries: readonly SearchEntry[]): readonly Part[] => {
  const documents = entries.filter(({ kind }) => kind === 'document');
  const others = entries.filter(({ kind }) => kind !== 'document');
  const kinds = [...new Set(others.map(({ kind }) => kind))].sort(compare);
  const shards =
    entries.length > shardedAbove
      ? kinds.map((kind) => ({ name: kind, entries: others.filter((one) => one.kind === kind) }))
      : [{ name: 'records', entries: others }];
  return [{ name: 'documents', entries: documents }, ...shards].filter(
    (part) => part.entries.length > 0,
  );
};

/** A script literal; single quotes, because JSON is full of double ones. */
const literal = (json: string): string =>
  `'${json
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')}'`;

const script = (file: string, json: string): SearchAsset => ({
  path: `assets/search/${file}`,
  bytes: new TextEncoder().encode(
    `(globalThis.ismsSearch??=Object.create(null))['${file}']=${literal(json)};\n`,
  ),
});

/** A name that changes with what is in it, so that no cache joins parts of two builds. */
const namedPart = ({
  name,
  entries,
}: Part): { readonly file: string; readonly asset: SearchAsset } => {
  const json = JSON.stringify(indexed(entries));
  const digest = createHash('sha256').update(json).digest('hex');
  const file = `${name}-${digest.slice(0, 10)}.js`;
  return { file, asset: script(file, json) };
};

/**
 * The search index of one audience, as scripts that a page loads when somebody first searches, also
 * from a folder: `assets/search/index.js` names the parts. Documents are one part, with their full
 * text; all else is a second one, or one a kind above 5,000 entries. The same entries in any order
 * give the same bytes. Throws when an entry is of a record that is not in the view, or leads out of
 * the site.
 */
export const searchAssets = (
  view: VisibleRecords,
  entries: readonly SearchEntry[],
): readonly SearchAsset[] => {
  const sorted = [...entries].sort(byId);
  for (const entry of sorted) refuseForeign(view, entry);
  const parts = split(sorted);
  const named = parts.map(namedPart);
  const list: PartList = {
    parts: named.map(({ file }, position) => ({
      file,
      kinds: [...new Set(parts[position]?.entries.map(({ kind }) => kind))].sort(compare),
    })),
  };
  return [script('index.js', JSON.stringify(list)), ...named.map(({ asset }) => asset)];
};
