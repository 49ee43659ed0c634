import { beforeAll, describe, expect, test } from 'vitest';
import type { Base } from './judge-row.ts';
import { saysMore } from './judge-row.ts';
import type { Row } from './row.ts';

/** Judges each row against its base: exactly one finding more, of that rule at that file, or none. */
export const judgeTable = (area: string, read: () => Promise<Base>, rows: readonly Row[]): void => {
  describe(area, () => {
    let base: Base;
    beforeAll(async () => {
      base = await read();
    });
    for (const row of rows) {
      const says = row.says === undefined ? 'is fine' : `is ${[row.says].flat().join(' or ')}`;
      test(`${row.what} ${says}`, async () => {
        const found = await saysMore(base, row);
        const shown = found
          .map(
            ({ path, line, severity, rule, message }) =>
              `${path}:${line} ${severity} ${rule} ${message}`,
          )
          .join('\n');
        const [path = ''] = Object.keys(row.change(base.files));
        const rule =
          [row.says ?? []].flat().find((id) => found[0]?.rule === id) ?? [row.says].flat()[0];
        const expected = row.says === undefined ? [] : [`${row.at ?? path} ${rule ?? ''}`];
        expect(
          found.map((finding) => `${finding.path} ${finding.rule}`),
          `says\n${shown}`,
        ).toEqual(expected);
        if (row.severity !== undefined) expect(found[0]?.severity).toBe(row.severity);
      });
    }
  });
};
