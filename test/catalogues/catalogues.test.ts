import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annexAControls } from '#catalogues/annex-a.ts';
import { clauses } from '#catalogues/clauses.ts';
import { criteria } from '#catalogues/criteria.ts';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { catalogueTables } from '#generate/catalogue-tables.ts';

describe('the catalogues', () => {
  const { annexA, clauses: clausesById, criteria: criteriaById, mappings } = readCatalogues();

  test('hold every control, clause, criterion and mapping once', () => {
    expect([annexA.size, annexAControls.length]).toEqual([93, 93]);
    expect([clausesById.size, clauses.length]).toEqual([30, 30]);
    expect([criteriaById.size, criteria.length]).toEqual([61, 61]);
    const pairs = mappings.map(
      ({ criterion, controlOrClause }) => `${criterion} ${controlOrClause}`,
    );
    expect([new Set(pairs).size, pairs.length]).toEqual([346, 346]);
  });

  test('count the controls of each theme as Annex A does', () => {
    const themes = annexAControls.map(({ theme }) => theme);
    const count = (wanted: string) => themes.filter((theme) => theme === wanted).length;
    expect(['organizational', 'people', 'physical', 'technological'].map(count)).toEqual([
      37, 8, 14, 34,
    ]);
  });

  test('map only what exists, with a known strength', () => {
    for (const { criterion, controlOrClause, strength, support } of mappings) {
      expect(criteriaById.has(criterion), criterion).toBe(true);
      expect(annexA.has(controlOrClause) || clausesById.has(controlOrClause), controlOrClause).toBe(
        true,
      );
      expect(['equal', 'subset', 'superset', 'intersects']).toContain(strength);
      expect(support).toBeGreaterThan(0);
    }
  });

  test('map every criterion to something', () => {
    const mapped = new Set(mappings.map(({ criterion }) => criterion));
    expect(criteria.filter(({ id }) => !mapped.has(id))).toEqual([]);
  });

  test('keep the order of the frameworks', () => {
    expect([...annexA.keys()].slice(0, 3)).toEqual(['A.5.1', 'A.5.2', 'A.5.3']);
    expect([...annexA.keys()].at(-1)).toBe('A.8.34');
    expect([...clausesById.keys()].at(-1)).toBe('10.2');
  });
});

test('the generated files of the catalogues are those that their tables give', async () => {
  const folder = join(import.meta.dirname, '../../scripts/catalogues');
  for (const [file, text] of await catalogueTables()) {
    expect(readFileSync(join(folder, file), 'utf8'), file).toBe(text);
  }
});
