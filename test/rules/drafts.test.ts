import { expect, test } from 'vitest';
import { assessmentInterval } from '#rules/assessment/interval.ts';
import { competenceProved } from '#rules/competence/proved.ts';
import { documentsMandatory } from '#rules/documents/mandatory.ts';
import { failures, judge } from './evidence.ts';
import { policy, risk } from './records.ts';

const starting = 'not evaluated, all is a draft still: nothing is in force yet';

test.each([documentsMandatory, competenceProved, assessmentInterval])(
  '$id waits while an ISMS is all drafts, and speaks once something is in force',
  async (rule) => {
    const drafts = {
      'policies/a.md': policy({ status: 'draft' }),
      'risks/a.md': risk({ status: 'in-review' }),
    };
    expect((await judge(rule, { files: drafts }))[0]).toBe(`all: ${starting}`);
    const inForce = { ...drafts, 'policies/a.md': policy() };
    expect((await judge(rule, { files: inForce })).join()).not.toContain(starting);
  },
);

test('an ISMS without any version is not starting: what it lacks is told', async () => {
  expect(await failures(documentsMandatory, { files: {} })).toContain('Cannot find');
});
