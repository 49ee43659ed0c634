import { expect, test } from 'vitest';
import { soaBothWays } from '#rules/soa/both-ways.ts';
import { soaExclusion } from '#rules/soa/exclusion.ts';
import { soaInclusion } from '#rules/soa/inclusion.ts';
import { failures, judge } from '../evidence.ts';
import { control, risk } from '../records.ts';

test('reports an excluded control that a risk counts on, once', async () => {
  const files = {
    'risks/leaver-access.md': risk({ treatment_controls: undefined }),
    'soa/a-5-18.md': control({ applicable: 'no', reasons: undefined }),
  };
  expect(await failures(soaBothWays, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:15:21 \`R-001\` names \`A.5.18\`, which the statement excludes
      hint: set \`applicable: yes\` in \`soa/a-5-18.md\`, or name another control
      see soa/a-5-18.md:6:13 excluded here"
  `);
});

test('leaves an excluded control that risks treat with to the finding at the control', async () => {
  const files = {
    'risks/leaver-access.md': risk(),
    'risks/other.md': risk({ id: 'R-002', treatment_controls: undefined }),
    'soa/a-5-18.md': control({ applicable: 'no', reasons: undefined }),
  };
  expect(await failures(soaBothWays, { files })).toBe('');
  expect((await failures(soaExclusion, { files })).match(/hint/g)).toHaveLength(1);
});

test('leaves a control for which neither side names a risk to the finding about its reason', async () => {
  const files = {
    'soa/a-5-15.md': control({ id: 'A.5.15', risks: undefined }),
    'risks/other.md': risk({ existing_controls: undefined, treatment_controls: undefined }),
  };
  expect(await failures(soaBothWays, { files })).toBe('');
  expect((await failures(soaInclusion, { files })).match(/hint/g)).toHaveLength(1);
});

test('reports a control for a risk that no risk names', async () => {
  const files = {
    'risks/leaver-access.md': risk(),
    'soa/a-5-15.md': control({ id: 'A.5.15', reasons: '[business, risk]' }),
    'soa/a-5-18.md': control(),
  };
  expect(await failures(soaBothWays, { files })).toMatchInlineSnapshot(`
    "soa/a-5-15.md:7:21 \`A.5.15\` is there for a risk, and no risk names it
      hint: name it in \`treatment_controls\` or \`existing_controls\` of the risk, or drop the reason"
  `);
});

test('passes where both say the same', async () => {
  const files = { 'risks/leaver-access.md': risk(), 'soa/a-5-18.md': control() };
  expect(await judge(soaBothWays, { files })).toEqual(['R-001: pass', 'A.5.18: pass']);
});

test('counts no retired risk, and evaluates no control that the statement lacks', async () => {
  const files = {
    'risks/a.md': risk({ status: 'retired' }),
    'risks/b.md': risk({
      id: 'R-002',
      existing_controls: undefined,
      treatment_controls: '[A.5.15]',
    }),
    'soa/a-5-18.md': control(),
  };
  expect(await judge(soaBothWays, { files })).toMatchInlineSnapshot(`
    [
      "R-002: not evaluated, the statement says nothing of \`A.5.15\`",
      "soa/a-5-18.md:7:11 \`A.5.18\` is there for a risk, and no risk names it
      hint: name it in \`treatment_controls\` or \`existing_controls\` of the risk, or drop the reason",
    ]
  `);
});
