import type { Settings } from '#content/types.ts';
import { itemsOf } from '#evidence/items.ts';
import type { EvidenceItem, EvidenceRequest, PlacedItem } from '#evidence/items.ts';
import type { RelatedPlace } from '#findings/finding.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { holdersOn } from '#register/people.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const collectedOn = ({ collected }: EvidenceItem): string => collected.slice(0, 10);

/** The one person who held a role on a day; `undefined` for nobody, and for several. */
const onlyHolder = (settings: Settings, role: string, day: string): string | undefined => {
  const holders = holdersOn(settings, role, day);
  return holders.length === 1 ? holders[0]?.id : undefined;
};

/** Why a review is none: the collector judged, in this role or another, or before there was anything. */
const objection = (item: EvidenceItem, settings: Settings): string | undefined => {
  const { reviewed, by } = item;
  if (!reviewed) return undefined;
  const collected = collectedOn(item);
  if (reviewed.on < collected) return `reviewed on ${reviewed.on}, before it was collected`;
  if (reviewed.by === by) return `reviewed by \`${by}\`, who collected it`;
  const collector = onlyHolder(settings, by, collected);
  const reviewer = onlyHolder(settings, reviewed.by, reviewed.on);
  return collector !== undefined && collector === reviewer
    ? `reviewed by \`${collector}\` as \`${reviewed.by}\`, who collected it as \`${by}\``
    : undefined;
};

const relatedTo = (
  request: EvidenceRequest,
  items: readonly PlacedItem[],
): readonly RelatedPlace[] =>
  items.map(({ index, key }) => ({
    ...request.positions.ofValue(['items', index, 'reviewed']),
    message: `\`${key}\``,
  }));

function* judge(
  request: EvidenceRequest,
  items: readonly PlacedItem[],
  { register: { settings }, today }: Evidence,
): Iterable<Outcome> {
  const isOpen = ({ item: { reviewed } }: PlacedItem): boolean =>
    !reviewed || liesAhead(reviewed.on, today);
  const [open, ...more] = items.filter(isOpen);
  if (open) {
    yield fail(
      request,
      ['items', open.index, ...(open.item.reviewed ? ['reviewed', 'on'] : [])],
      `Cannot find a review of ${listed([open, ...more].map(({ key }) => key))}${open.item.reviewed ? ` by ${today}` : ''}`,
      `somebody other than \`${open.item.by}\` looks at it and adds \`reviewed: {by: …, on: …, result: …}\``,
      { related: relatedTo(request, more) },
    );
  }
  const byReason = new Map<string, PlacedItem[]>();
  for (const placed of items.filter((one) => !isOpen(one))) {
    const reason = objection(placed.item, settings);
    if (reason === undefined) continue;
    const known = byReason.get(reason);
    if (known) known.push(placed);
    else byReason.set(reason, [placed]);
  }
  for (const [reason, [first, ...others]] of byReason) {
    if (!first) continue;
    yield fail(
      request,
      ['items', first.index, 'reviewed'],
      `${listed([first, ...others].map(({ key }) => key))} ${others.length === 0 ? 'was' : 'were'} ${reason}`,
      `somebody other than \`${first.item.by}\` looks at it, and \`reviewed:\` names that role and day`,
      { related: relatedTo(request, others) },
    );
  }
  if (!open && byReason.size === 0) yield pass(request);
}

/** Somebody else looked at each item. */
export const evidenceCollectorReviews: Rule = {
  id: 'evidence/collector-reviews',
  severity: 'warning',
  source: 'CC4.1',
  checks: 'each item was reviewed, after it was collected, by somebody who did not collect it',
  why: 'Whoever collects wants to be done and sees what he expects. A second pair of eyes finds the wrong account, the wrong month and the filter that hid half of the list, while it can still be mended.',
  mend: 'Have another role look at the item and add `reviewed: {by: …, on: …, result: sufficient or insufficient, why: …}`. Two roles that one person holds do not make two people.',
  *evaluate(evidence) {
    yield* eachOf(evidence, 'evidence', ['items'], function* (request) {
      const items = itemsOf(request, evidence.today);
      if (items.length === 0) yield notApplicable('it holds no item yet', request);
      else yield* judge(request, items, evidence);
    });
  },
};
