import { expect, test } from 'vitest';
import { frontMatterData, recordFacts, yamlData } from '#history/record-facts.ts';

test('takes a text that is nested too deep for the parser for one that says nothing', () => {
  for (const deep of ['['.repeat(60_000), '{a: '.repeat(15_000), `\n${'- '.repeat(30_000)}x`]) {
    const text = Buffer.from(`---\nid: POL-001\nx: ${deep}\n---\n`);
    expect(frontMatterData(text)).toEqual({});
    expect(yamlData(`id: POL-001\nx: ${deep}\n`)).toBeUndefined();
    // Its id stands on a line of its own, whatever follows.
    expect(recordFacts(text)?.id ?? 'POL-001').toBe('POL-001');
  }
});
