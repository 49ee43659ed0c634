import { expect, test } from 'vitest';
import { evidenceCollectorReviews } from '#rules/evidence/collector-reviews.ts';
import { failures, judge } from '../evidence.ts';
import { evidenceRequest, exampleSettings } from '../records.ts';

const path = 'evidence/a.md';

const item = (id: string, reviewed: string): string =>
  `{id: ${id}, covers: {at: 2026-03-30T07:00:00Z}, collected: 2026-03-31T07:05:00Z, by: ciso, query: all, where: vault, sha256: ${'ab'.repeat(32)}, bytes: 7${reviewed}}`;

const by = (role: string, on = '2026-03-31'): string =>
  `, reviewed: {by: ${role}, on: ${on}, result: sufficient}`;

const withItems = (...items: readonly string[]): string =>
  evidenceRequest({ items: `[${items.join(', ')}]` });

test('passes items that somebody else reviewed, from the day of collecting on', async () => {
  const files = { [path]: withItems(item('Q1', by('cto')), item('Q2', by('top-management'))) };
  expect(await judge(evidenceCollectorReviews, { files })).toEqual(['EV-001: pass']);
});

test('names all items that nobody reviewed in one finding', async () => {
  const files = { [path]: withItems(item('Q1', by('cto')), item('Q2', ''), item('Q3', '')) };
  expect(await failures(evidenceCollectorReviews, { files })).toMatchInlineSnapshot(`
    "evidence/a.md:13:265 Cannot find a review of \`EV-001#Q2\`, \`EV-001#Q3\`
      hint: somebody other than \`ciso\` looks at it and adds \`reviewed: {by: …, on: …, result: …}\`
      see evidence/a.md:13:464 \`EV-001#Q3\`"
  `);
});

test('reports the collector as reviewer, in the same role and in another', async () => {
  const files = {
    [path]: withItems(
      item('Q1', by('ciso')),
      item('Q2', by('isms-manager')),
      item('Q3', by('ciso')),
    ),
  };
  expect(await failures(evidenceCollectorReviews, { files })).toMatchInlineSnapshot(`
    "evidence/a.md:13:217 \`EV-001#Q1\`, \`EV-001#Q3\` were reviewed by \`ciso\`, who collected it
      hint: somebody other than \`ciso\` looks at it, and \`reviewed:\` names that role and day
      see evidence/a.md:13:739 \`EV-001#Q3\`
    evidence/a.md:13:474 \`EV-001#Q2\` was reviewed by \`asha\` as \`isms-manager\`, who collected it as \`ciso\`
      hint: somebody other than \`ciso\` looks at it, and \`reviewed:\` names that role and day"
  `);
});

test('takes those who held the roles on the days, not those of today', async () => {
  const settings = exampleSettings().replace(
    '{role: isms-manager, from: 2025-01-01}]}',
    '{role: isms-manager, from: 2026-04-01}]}',
  );
  const files = { [path]: withItems(item('Q1', by('isms-manager'))) };
  expect(await judge(evidenceCollectorReviews, { files, settings })).toEqual(['EV-001: pass']);
});

test('reports a review before there was anything to review', async () => {
  const files = { [path]: withItems(item('Q1', by('cto', '2026-03-30'))) };
  expect(await failures(evidenceCollectorReviews, { files })).toMatchInlineSnapshot(`
    "evidence/a.md:13:217 \`EV-001#Q1\` was reviewed on 2026-03-30, before it was collected
      hint: somebody other than \`ciso\` looks at it, and \`reviewed:\` names that role and day"
  `);
});

test('does not concern requests without items', async () => {
  const files = { [path]: evidenceRequest({ items: '[]' }) };
  expect(await judge(evidenceCollectorReviews, { files })).toEqual([
    'EV-001: not applicable, it holds no item yet',
  ]);
});

test('does not take a day to come for a review, nor ask for one of what is still to come', async () => {
  const files = { [path]: withItems(item('Q1', by('cto', '2026-06-02'))) };
  expect(await judge(evidenceCollectorReviews, { files, today: '2026-06-02' })).toEqual([
    'EV-001: pass',
  ]);
  expect(await failures(evidenceCollectorReviews, { files, today: '2026-06-01' }))
    .toMatchInlineSnapshot(`
    "evidence/a.md:13:231 Cannot find a review of \`EV-001#Q1\` by 2026-06-01
      hint: somebody other than \`ciso\` looks at it and adds \`reviewed: {by: …, on: …, result: …}\`"
  `);
  expect(await judge(evidenceCollectorReviews, { files, today: '2026-03-30' })).toEqual([
    'EV-001: not applicable, it holds no item yet',
  ]);
});
