import { expect, onTestFinished, test } from 'vitest';
import { linkSuspect } from '#rules/link/suspect.ts';
import { approved, reason, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { openStory } from '../../site/example-site.ts';
import { tellStory } from '../../git-story.ts';
import { answer } from '../further-records.ts';
import { control, exampleSettings, policy, risk, statement } from '../records.ts';

const files = {
  'policies/a.md': policy({}, 'See POL-002, and POL-002 again.'),
  'policies/b.md': policy({ id: 'POL-002', version: '"2.0"' }),
};
const changed = (change: 'material' | 'editorial'): ReturnType<typeof approved> =>
  approved('POL-002', {
    approvedOn: '2026-03-01',
    versions: [version('2.0', '2026-03-01', { change }), version('1.0', '2026-01-12')],
  });

test('reports once that a record relied on changed in substance', async () => {
  const approvals = [approved('POL-001'), changed('material')];
  expect(await failures(linkSuspect, { files, approvals })).toMatchInlineSnapshot(`
    "policies/a.md:12:5 \`POL-001\` was last reviewed on 2026-01-12, \`POL-002\` 2.0 changed in substance on 2026-03-01
      hint: read what changed (\`isms history POL-002\`), then add an entry to \`reviewed:\` or change \`POL-001\`"
  `);
});

test('passes an editorial change and a later review', async () => {
  expect(
    await failures(linkSuspect, { files, approvals: [approved('POL-001'), changed('editorial')] }),
  ).toBe('');
  const reviewed = policy({ reviewed: '[{date: 2026-03-02, by: ciso}]' }, 'See POL-002.');
  const approvals = [approved('POL-001'), changed('material')];
  expect(
    await judge(linkSuspect, { files: { ...files, 'policies/a.md': reviewed }, approvals }),
  ).toEqual(['POL-001: pass', 'POL-002: pass']);
});

test('counts the approved version before a draft, which stays in force', async () => {
  const drafted = {
    ...files,
    'policies/a.md': policy({ version: '"1.1"', status: 'draft' }, 'See POL-002.'),
  };
  const { approvedOn: _, ...draft } = approved('POL-001', { verdict: 'draft' });
  const before = (day: string) => ({ ...draft, versions: [version('1.0', day)] });
  expect(
    await judge(linkSuspect, {
      files: drafted,
      approvals: [before('2026-03-01'), changed('material')],
    }),
  ).toEqual(['POL-001: pass', 'POL-002: pass']);
  expect(
    await failures(linkSuspect, {
      files: drafted,
      approvals: [before('2026-02-28'), changed('material')],
    }),
  ).toContain('`POL-001` was last reviewed on 2026-02-28, `POL-002` 2.0 changed in substance');
});

test('is quiet until the first review', async () => {
  const approvals = [changed('material')];
  expect(await judge(linkSuspect, { files, approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, it was not approved or reviewed yet",
      "POL-002: pass",
    ]
  `);
});

test('counts the approval of the statement for its controls', async () => {
  const soa = {
    'policies/b.md': files['policies/b.md'],
    'risks/r.md': risk({ status: 'draft' }),
    'soa/index.md': statement(),
    'soa/a-5-18.md': control({ implemented_by: '[POL-002]' }),
  };
  const approvals = [approved('SOA'), changed('material')];
  expect(await failures(linkSuspect, { files: soa, approvals })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:13:18 \`A.5.18\` was last reviewed on 2026-01-12, \`POL-002\` 2.0 changed in substance on 2026-03-01
      hint: read what changed (\`isms history POL-002\`), then add an entry to \`reviewed:\` or change \`A.5.18\`"
  `);
});

test('is not evaluated without a history', async () => {
  expect(await judge(linkSuspect, { files, undecidable: reason('no-repository') }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, The history says no-repository",
    ]
  `);
});

test('asks an answer again when what backs it changed in substance', async () => {
  const backed = {
    ...files,
    'reviews/answers/a.md': answer({
      backed_by: '[POL-002]',
      reviewed: '[{date: 2026-02-01, by: ciso}]',
    }),
  };
  expect(
    await failures(linkSuspect, { files: backed, approvals: [changed('material')] }),
  ).toContain('last reviewed on 2026-02-01, `POL-002` 2.0 changed in substance on 2026-03-01');
});

test('finds in a history the record whose basis changed, until it is reviewed', async () => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  const bianca = 'Bianca Keller <bianca.keller@example.com>';
  const settings = exampleSettings(
    'forges: [{uri: "https://github.com/example/isms", trusted_mergers: [bianca]}]\napproval:\n  document: {approvers: [top-management], least: recorded}\n',
  );
  const merge = (date: string, write: () => void): void => {
    repo.branch('proposal');
    write();
    repo.commit('Propose', { author: 'Asha Rao <asha.rao@example.com>', date });
    repo.branch('main');
    repo.merge('proposal', { author: bianca, date, message: `Merge\n\nApproved-by: ${bianca}` });
    repo.git('branch', '-D', 'proposal');
  };
  const suspects = async (): Promise<readonly string[]> => {
    const { findings } = await openStory(repo, '2026-05-01');
    return findings.filter(({ rule }) => rule === 'link/suspect').map(({ message }) => message);
  };
  const leaning = (fields = {}): string =>
    policy({ review_every: 'P1Y', ...fields }, 'See POL-002.');
  const basis = (fields = {}): string => policy({ id: 'POL-002', review_every: 'P1Y', ...fields });

  repo.write('isms.yml', settings);
  repo.commit('Begin', { author: bianca, date: '2026-01-01' });
  repo.write('policies/b.md', basis({ status: 'draft' }));
  repo.write('policies/a.md', leaning({ status: 'draft' }));
  repo.commit('Draft', { author: bianca, date: '2026-01-02' });
  merge('2026-01-10', () => {
    repo.write('policies/b.md', basis());
  });
  merge('2026-02-10', () => {
    repo.write('policies/b.md', basis({ version: '"2.0"', change: 'material' }));
  });
  // A draft was never reviewed.
  expect(await suspects()).toEqual([]);
  merge('2026-02-20', () => {
    repo.write('policies/a.md', leaning());
  });
  merge('2026-03-01', () => {
    repo.write('policies/b.md', basis({ version: '"2.1"', change: 'editorial' }));
  });
  expect(await suspects()).toEqual([]);
  merge('2026-03-10', () => {
    repo.rename('policies/b.md', 'policies/basis.md');
    repo.write('policies/basis.md', basis({ version: '"3.0"', change: 'material' }));
  });
  expect(await suspects()).toEqual([
    '`POL-001` was last reviewed on 2026-02-20, `POL-002` 3.0 changed in substance on 2026-03-10',
  ]);
  merge('2026-03-20', () => {
    const reviewed = '[{date: 2026-03-18, by: ciso}]';
    repo.write('policies/a.md', leaning({ version: '"1.1"', change: 'editorial', reviewed }));
  });
  expect(await suspects()).toEqual([]);
});
