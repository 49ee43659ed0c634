import { expect, test } from 'vitest';
import { contextParties } from '#rules/context/parties.ts';
import { failures, judge } from '../evidence.ts';
import { context } from '../isms-documents.ts';
import { policy } from '../records.ts';

const path = 'policies/context.md';
const party = (...requirements: readonly string[]): string =>
  `[{id: customers, name: Customers, requirements: [${requirements.join(', ')}]}]`;

const judged = (interested_parties: string | undefined) => ({
  files: { [path]: context({ interested_parties }), 'policies/p.md': policy() },
});

test('reports a requirement that is met by nothing, and one left without a reason', async () => {
  const story = judged(
    party(
      '{id: c1, text: Access is limited, addressed: yes}',
      '{id: c2, text: A reply within a day, addressed: yes, by: []}',
      '{id: c3, text: Source in escrow, addressed: no}',
      '{id: c4, text: Free support, addressed: no, why: n/a}',
    ),
  );
  expect(await failures(contextParties, story)).toMatchInlineSnapshot(`
    "policies/context.md:12:70 Requirement \`c1\` of \`CTX-001\` is said to be met through the ISMS, and nothing is named that meets it
      hint: name in \`by:\` the policies, controls or obligations that meet it, or set \`addressed: no\` with \`why\`
    policies/context.md:12:178 Requirement \`c2\` of \`CTX-001\` is said to be met through the ISMS, and nothing is named that meets it
      hint: name in \`by:\` the policies, controls or obligations that meet it, or set \`addressed: no\` with \`why\`
    policies/context.md:12:183 Requirement \`c3\` of \`CTX-001\` is not met through the ISMS, and no reason is given
      hint: add \`why:\`, or set \`addressed: yes\` and name in \`by:\` what meets it
    policies/context.md:12:281 Requirement \`c4\` of \`CTX-001\` is not met through the ISMS, and no reason is given
      hint: add \`why:\`, or set \`addressed: yes\` and name in \`by:\` what meets it"
  `);
});

test('reports a party that requires nothing, and a context without parties', async () => {
  expect(await failures(contextParties, judged(party()))).toMatchInlineSnapshot(`
    "policies/context.md:12:69 Interested party \`customers\` of \`CTX-001\` requires nothing
      hint: write what the party requires, or leave the party out"
  `);
  expect(await failures(contextParties, judged(undefined))).toMatchInlineSnapshot(`
    "policies/context.md:4:7 \`CTX-001\` names no interested party
      hint: add \`interested_parties:\` with who has a stake (customers, staff, authorities, suppliers) and what each requires"
  `);
  expect(await failures(contextParties, judged('[]'))).toContain(
    '`CTX-001` names no interested party',
  );
});

test('passes requirements that are met, or left with a reason', async () => {
  const story = judged(
    party(
      '{id: c1, text: Access is limited, addressed: yes, by: [POL-001]}',
      '{id: c2, text: Source in escrow, addressed: no, why: No contract asks for it}',
    ),
  );
  expect(await judge(contextParties, story)).toEqual(['CTX-001: pass']);
});

test('leaves a record that is not there to the finding about its link', async () => {
  const story = judged(party('{id: c1, text: Access, addressed: yes, by: [POL-404]}'));
  expect(await failures(contextParties, story)).toBe('');
});

test('does not judge a context whose parties cannot be read', async () => {
  expect(await judge(contextParties, { ...judged('customers'), broken: true })).toEqual([
    'CTX-001: not evaluated, `interested_parties` breaks the schema',
  ]);
});
