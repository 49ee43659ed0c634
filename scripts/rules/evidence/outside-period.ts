import { coveredDays, itemsOf, requestsOf } from '#evidence/items.ts';
import type { CoveredDays, EvidenceRequest, PlacedItem } from '#evidence/items.ts';
import { soc2Period } from '#evidence/slots.ts';
import type { Register } from '#register/register.ts';
import { wrongUse } from './evidence-uses.ts';
import { eachOf, fail, failAt, notApplicable, pass, retired } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const days = ({ from, to }: CoveredDays): string => (from === to ? from : `${from} to ${to}`);

/** What is wrong with the days themselves, whatever they are used for. */
const impossible = ({ request, item, index, key }: PlacedItem): Outcome | undefined => {
  const { from, to } = coveredDays(item);
  const collected = item.collected.slice(0, 10);
  const moment = 'at' in item.covers;
  if (to < from) {
    return fail(
      request,
      ['items', index, 'covers', 'to'],
      `Unexpected end ${to} of what \`${key}\` covers, expected a day from ${from} on`,
      'correct `from` or `to`',
    );
  }
  if (to <= collected) return undefined;
  return fail(
    request,
    ['items', index, 'covers', moment ? 'at' : 'to'],
    `\`${key}\` covers ${days({ from, to })} and was collected on ${collected}, before that was over`,
    'correct `covers` to the days that the file speaks of, or `collected`',
  );
};

/** Without a cadence there are no slots that could be empty: at least one item is of the period. */
const ofPeriod = (request: EvidenceRequest, { register, today }: Evidence): Outcome | undefined => {
  const period = soc2Period(register.settings);
  const { criteria = [], every, collector } = request.data;
  const items = itemsOf(request, today);
  if (!period || period.to >= today || criteria.length === 0 || every !== undefined)
    return undefined;
  if (items.length === 0) return undefined;
  const inPeriod = items.some(({ item }) => {
    const { from, to } = coveredDays(item);
    return from <= period.to && period.from <= to;
  });
  if (inPeriod) return undefined;
  return fail(
    request,
    ['items'],
    `Cannot find an item of \`${request.id}\` that covers a day of the SOC 2 period ${period.from} to ${period.to}`,
    `\`${collector}\` adds what was collected for it; if nothing was, take its criteria out of \`criteria:\``,
  );
};

function* ofRequest(evidence: Evidence, request: EvidenceRequest): Iterable<Outcome> {
  const faults = [
    ...itemsOf(request).map(impossible),
    request.invalid.has('criteria') || request.invalid.has('every')
      ? undefined
      : ofPeriod(request, evidence),
  ].filter((fault) => fault !== undefined);
  yield* faults.length > 0 ? faults : [pass(request)];
}

const itemsByKey = (register: Register): ReadonlyMap<string, PlacedItem> =>
  new Map(
    requestsOf(register)
      .flatMap((request) => itemsOf(request))
      .map((placed) => [placed.key, placed]),
  );

function* ofUses({ register }: Evidence): Iterable<Outcome> {
  const items = itemsByKey(register);
  for (const reference of register.references) {
    if (reference.to.type !== 'entry') continue;
    const key = `${reference.to.id}#${reference.to.entry}`;
    const placed = items.get(key);
    const record = register.records.get(reference.from);
    if (!placed || !record || retired(record)) continue;
    const wrong = wrongUse(record, reference, placed.item);
    if (!wrong) continue;
    yield failAt(
      reference.place,
      `\`${record.id}\` uses \`${key}\`, which covers ${days(wrong.covered)}, expected ${wrong.expected}`,
      'name the item that covers it, or correct the days',
      {
        record: record.id,
        related: [
          {
            ...placed.request.positions.ofValue(['items', placed.index, 'covers']),
            message: `what \`${key}\` covers`,
          },
        ],
      },
    );
  }
}

/** Evidence speaks of the days that it is used for. */
export const evidenceOutsidePeriod: Rule = {
  id: 'evidence/outside-period',
  severity: 'error',
  source: 'SOC 2 Type 2',
  checks:
    'what an item covers was over when it was collected, and lies in the days for which a review, a metric, an audit or the SOC 2 period uses it',
  why: 'A list of April says nothing of March. Auditors look at the day on which evidence was true, not at the day on which it was filed.',
  mend: 'Write in `covers` the moment or the days that the file speaks of. Refer to the item that covers the day in question: of an access review the list exported that day, of a metric a source out of its period, of an audit nothing younger than the audit.',
  *evaluate(evidence) {
    yield* eachOf(evidence, 'evidence', ['items'], function* (request) {
      if (request.data.items.length === 0) yield notApplicable('it holds no item yet', request);
      else yield* ofRequest(evidence, request);
    });
    yield* ofUses(evidence);
  },
};
