import { describe, expect, it } from 'vitest';
import { packSources, planPack } from '#packs/pack-plan.ts';
import { buildView, policy } from './view-builder.ts';

const sourcesAt = (path: string): readonly string[] => {
  const view = buildView({ files: { [path]: policy('POL-001', 'X', 'Text') } });
  return packSources(view, planPack(view, false)).map((record) => record.path);
};

describe('planPack', () => {
  it.each([
    'policies/../../x.md',
    'policies/a\\b.md',
    'policies//x.md',
    'policies/c:d.md',
    'policies/a\nb.md',
  ])('writes no source to %j', (path) => {
    expect(sourcesAt(path)).toEqual([]);
  });

  it('writes sources to their own paths', () => {
    expect(sourcesAt('policies/hr/leave policy.md')).toEqual(['policies/hr/leave policy.md']);
  });

  it('leaves out a document whose id or version would not do as a file name', () => {
    const files = {
      'policies/a.md': policy('../POL-001', 'A', 'Text'),
      'policies/b.md': policy('POL-002', 'B', 'Text').replace('version: "1.0"', 'version: "../1"'),
    };
    const plan = planPack(buildView({ files }), true);
    expect(plan.documents).toEqual([]);
    expect(plan.leftOut.map(({ reason }) => reason)).toEqual([
      'its id or version cannot be read',
      'its id or version cannot be read',
    ]);
  });
});
