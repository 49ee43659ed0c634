import { describe, expect, it } from 'vitest';
import { findRecords } from '#site/search/find-records.ts';
import { searchAssets } from '#site/search/search-assets.ts';
import type { PartList } from '#site/search/search-part.ts';
import {
  assetsOf,
  documentEntry,
  entry,
  loadedParts,
  runAssets,
  seeing,
} from './search-entries.ts';

const text = (assets: readonly { readonly path: string; readonly bytes: Uint8Array }[]): string =>
  assets.map(({ path, bytes }) => `${path}\n${new TextDecoder().decode(bytes)}`).join('\n');

const some = [
  documentEntry({ id: 'POL-001', title: 'Access control', text: 'Everybody gets a key.' }),
  entry({ id: 'R-001', title: 'Fire' }),
  entry({ id: 'SUP-A', kind: 'supplier', kindTitle: 'Supplier', title: 'Alpha' }),
];

const many = Array.from({ length: 5001 }, (_, number) =>
  number % 2 === 0
    ? entry({ id: `R-${number}`, title: `Risk ${number}` })
    : entry({
        id: `SUP-${number}`,
        kind: 'supplier',
        kindTitle: 'Supplier',
        title: `Supplier ${number}`,
      }),
);

const kindsOf = (entries: Parameters<typeof assetsOf>[0]) =>
  (runAssets(assetsOf(entries)).get('index.js') as PartList).parts.map(({ kinds }) => kinds);

describe('searchAssets', () => {
  it('gives the same bytes whatever the order of the entries', () => {
    expect(assetsOf([...some].reverse())).toEqual(assetsOf(some));
  });

  it('names a part anew when what is in it changes, and only then', () => {
    const names = (title: string) =>
      assetsOf([some[0]!, entry({ id: 'R-001', title })]).map(({ path }) => path);
    const [index, documents, records] = names('Fire');
    expect(names('Water').slice(0, 2)).toEqual([index, documents]);
    expect(names('Water')[2]).not.toBe(records);
  });

  it('makes one part of documents and one of all else', () => {
    expect(kindsOf(some)).toEqual([['document'], ['risk', 'supplier']]);
  });

  it('makes one part a kind above 5,000 entries, and finds across them', () => {
    expect(kindsOf(many)).toEqual([['risk'], ['supplier']]);
    const parts = loadedParts(many);
    expect(findRecords(parts, 'SUP-4999').hits[0]?.record.id).toBe('SUP-4999');
    expect(findRecords(parts, 'risk 4998').hits[0]?.record.id).toBe('R-4998');
  });

  it('gives an index without parts for no entries', () => {
    expect(kindsOf([])).toEqual([]);
  });

  it('holds what it was given through quotes, line separators and script ends', () => {
    const hostile = `'; alert(1); '\\' \u2028 \u2029 </script> \${1} \n`;
    const [part] = loadedParts([entry({ id: 'R-1', title: hostile })]);
    expect(part?.records[0]?.title).toBe(hostile);
  });

  it('is a script that says nothing but one assignment of a string', () => {
    const lines = text(assetsOf(some)).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('assets/'))).toEqual(
      Array(3).fill(
        expect.stringMatching(
          /^\(globalThis\.ismsSearch\?\?=Object\.create\(null\)\)\['[\w.-]+'\]='(?:[^'\\]|\\.)*';$/,
        ),
      ),
    );
  });

  it('refuses an entry of a record that the audience does not see', () => {
    const secret = entry({ id: 'R-666', title: 'Zanzibar' });
    expect(() => searchAssets(seeing(some), [...some, secret])).toThrowErrorMatchingInlineSnapshot(
      `[Error: Search entry \`R-666\` is no record of this audience]`,
    );
  });

  it('takes entries of catalogues and pages, which are no records', () => {
    const free = [
      entry({ id: 'A.8.2', kind: 'annex-a', kindTitle: 'Annex A control' }),
      entry({ id: 'index.html', kind: 'page', kindTitle: 'Page', title: 'Home' }),
    ];
    const assets = searchAssets(seeing([]), free);
    expect(text(assets)).toContain('A.8.2');
  });

  it('takes an entry of a list in a visible record', () => {
    const finding = entry({ id: 'AUD-2026-1#F1', kind: 'audit', kindTitle: 'Finding' });
    expect(
      searchAssets({ register: { records: new Set(['AUD-2026-1']) } }, [finding]),
    ).toHaveLength(2);
  });

  it.each([
    'https://example.com/',
    'javascript:alert(1)',
    '/etc/',
    '../up.html',
    'a/../../b',
    '//x',
  ])('refuses an entry that leads out of the site: %s', (url) => {
    expect(() => assetsOf([entry({ id: 'R-1', url })])).toThrow('leads out of the site');
  });
});
