import { describe, expect, it } from 'vitest';
import { findRecords } from '#site/search/find-records.ts';
import { nearTerms } from '#site/search/near-terms.ts';
import type { SearchEntry } from '#site/search/search-entry.ts';
import { snippetOf } from '#site/search/snippet.ts';
import { documentEntry, entry, loadedParts } from './search-entries.ts';

const access = documentEntry({
  id: 'POL-001',
  title: 'Access control policy',
  status: 'approved',
  headings: [
    { text: 'Purpose', anchor: 'purpose', from: 0 },
    { text: 'Authentication', anchor: 'authentication', from: 40 },
  ],
  text: 'Access follows R-012 and control A.8.2.\nA second factor is used for all staff.',
});
const devices = documentEntry({
  id: 'POL-002',
  title: 'Endpoint device standard',
  headings: [{ text: 'Access to source code', anchor: 'access-to-source-code', from: 0 }],
  text: 'Each device is encrypted. Authorization is asked from the owner.',
});
const leaver = entry({ id: 'R-012', title: 'Former staff keep an account', text: 'termination' });
const near = entry({ id: 'R-120', title: 'Loss of a site', text: 'like R-012' });
const retired = entry({
  id: 'R-003',
  title: 'Access to a machine room',
  status: 'retired',
  text: 'physical',
});
const control = entry({
  id: 'A.8.2',
  title: 'Privileged access rights',
  kind: 'control',
  kindTitle: 'Control',
  url: 'soa/a-8-2/index.html',
});
const longer = entry({
  id: 'A.8.20',
  title: 'Networks security',
  kind: 'control',
  kindTitle: 'Control',
  url: 'soa/a-8-20/index.html',
});
const criterion = entry({
  id: 'CC6.1',
  title: 'Logical access',
  kind: 'criterion',
  kindTitle: 'SOC 2 criterion',
  url: 'catalogues/cc6-1/index.html',
});

const all: readonly SearchEntry[] = [
  access,
  devices,
  leaver,
  near,
  retired,
  control,
  longer,
  criterion,
];
const parts = loadedParts(all);
const ids = (query: string): readonly string[] =>
  findRecords(parts, query).hits.map(({ record }) => record.id);

describe('findRecords', () => {
  it.each([
    ['R-012', 'R-012'],
    ['r-012', 'R-012'],
    ['r12', 'R-012'],
    ['A.8.2', 'A.8.2'],
    ['a8.2', 'A.8.2'],
    ['cc6.1', 'CC6.1'],
    ['CC 6.1', 'CC6.1'],
    ['pol-002', 'POL-002'],
  ])('puts the record whose id is typed first: %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('puts the very id before longer ones that begin like it, and these before mentions', () => {
    expect(ids('A.8.2')).toEqual(['A.8.2', 'A.8.20', 'POL-001']);
  });

  it('finds an id while it is typed', () => {
    expect(ids('R-0')).toEqual(['R-012', 'R-003']);
    expect(ids('a.8.')).toContain('A.8.20');
  });

  it('puts titles before headings and headings before text, retired records last', () => {
    expect(findRecords(parts, 'access').hits.map(({ record, rank }) => [record.id, rank])).toEqual([
      [expect.any(String), 'title'],
      [expect.any(String), 'title'],
      [expect.any(String), 'title'],
      ['POL-002', 'heading'],
      ['R-003', 'title'],
    ]);
  });

  it('puts a retired record first when its id is typed', () => {
    expect(ids('R-003')[0]).toBe('R-003');
    expect(findRecords(parts, 'R-003').hits[0]?.record.retired).toBe(true);
  });

  it('forgives a typing mistake', () => {
    expect(ids('autorization')).toContain('POL-002');
    expect(ids('priviledged')).toEqual(['A.8.2']);
  });

  it('never takes one id for a mistyped other', () => {
    expect(ids('R-013')).toEqual([]);
  });

  it.each([
    ['password', 'POL-001'],
    ['laptop', 'POL-002'],
    ['leaver', 'R-012'],
    ['wlan', 'A.8.20'],
  ])('finds by a synonym: %s', (query, id) => {
    expect(ids(query)).toContain(id);
  });

  it('wants all words of a query', () => {
    expect(ids('access source')).toEqual(['POL-002']);
  });

  it('says so when no record has all words, and gives those that have some', () => {
    const found = findRecords(parts, 'networks elephant');
    expect(found.partial).toBe(true);
    expect(found.hits.map(({ record }) => record.id)).toEqual(['A.8.20']);
  });

  it.each(['constructor', '__proto__', 'toString', '', '   ', '"', '(', '*', '\\'])(
    'finds nothing and does not fail for %j',
    (query) => {
      expect(findRecords(parts, query)).toEqual({ hits: [], partial: false });
    },
  );

  it('finds words that are names of object properties where they are written', () => {
    const odd = loadedParts([entry({ id: 'R-1', title: 'constructor __proto__ valueOf' })]);
    expect(findRecords(odd, 'constructor').hits).toHaveLength(1);
    expect(findRecords(odd, 'valueof').hits).toHaveLength(1);
  });

  it('finds nothing of a record that is not among the entries', () => {
    const visible = loadedParts(all.filter(({ id }) => id !== 'R-012'));
    expect(findRecords(visible, 'former').hits).toEqual([]);
    expect(nearTerms(visible, 'former')).not.toContain('former');
  });
});

describe('nearTerms', () => {
  it('offers words of the index that look like the ones typed', () => {
    expect(ids('athintekasion')).toEqual([]);
    expect(nearTerms(parts, 'athintekasion')).toEqual(['authentication']);
  });
});

describe('snippetOf', () => {
  const snippet = (query: string) => {
    const [hit] = findRecords(parts, query).hits;
    return hit && snippetOf(hit);
  };

  it('gives the section and the words around, with the found ones marked', () => {
    expect(snippet('second factor')).toMatchObject({
      section: { anchor: 'authentication' },
      pieces: [
        { text: expect.stringContaining('A ') as string, found: false },
        { text: 'second', found: true },
        { text: ' ', found: false },
        { text: 'factor', found: true },
        { text: ' is used for all staff.', found: false },
      ],
    });
  });

  it('gives the heading that was found, not a mention elsewhere', () => {
    expect(snippet('source code')?.section?.anchor).toBe('access-to-source-code');
  });

  it('cuts a long text to the densest place', () => {
    const filler = 'Nothing to see here today. '.repeat(40);
    const long = loadedParts([
      documentEntry({ id: 'POL-9', text: `${filler}alpha ${filler}alpha beta ${filler}` }),
    ]);
    const [hit] = findRecords(long, 'alpha beta').hits;
    const text =
      hit &&
      snippetOf(hit)
        .pieces.map((piece) => piece.text)
        .join('');
    expect(text).toMatch(/^… .*alpha beta.* …$/);
    expect(text?.length).toBeLessThan(180);
  });
});
