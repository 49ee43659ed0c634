import { kindSchemas } from '#content/kinds.ts';
import type { Kind } from '#content/record.ts';
import type { Refused } from '#content/refused.ts';
import { byText } from '#findings/text-order.ts';
import { hasDay } from './due-item.ts';
import type { Due, DueEvidence, DueItem, Untold } from './due-item.ts';
import { accessReviews, openAccessReviews } from './sources/access-reviews.ts';
import { assessments } from './sources/assessments.ts';
import { auditProgrammes, plannedAudits } from './sources/audits.ts';
import { exercises, metrics, obligations, trainings } from './sources/cycles.ts';
import { evidenceSlots } from './sources/evidence.ts';
import { acceptances, answers, exceptions, notices } from './sources/ends.ts';
import { managementReviews } from './sources/management-reviews.ts';
import {
  actions,
  changes,
  effectivenessChecks,
  evaluations,
  objectives,
  plannedControls,
  treatments,
} from './sources/plans.ts';
import { reviews } from './sources/reviews.ts';
import { certificate, keys, roles } from './sources/settings.ts';
import type { DueSource } from './sources/source.ts';
import { supplierAgreements, supplierAssurance, supplierReviews } from './sources/suppliers.ts';

const sources: readonly DueSource[] = [
  reviews,
  assessments,
  treatments,
  plannedControls,
  acceptances,
  exceptions,
  answers,
  notices,
  actions,
  effectivenessChecks,
  changes,
  objectives,
  evaluations,
  metrics,
  evidenceSlots,
  accessReviews,
  openAccessReviews,
  supplierReviews,
  supplierAgreements,
  supplierAssurance,
  plannedAudits,
  auditProgrammes,
  managementReviews,
  exercises,
  trainings,
  obligations,
  certificate,
  keys,
  roles,
];

const byDay = (a: DueItem, b: DueItem): number =>
  byText(a.due, b.due) ||
  byText(a.record ?? '', b.record ?? '') ||
  byText(a.what, b.what) ||
  byText(a.key, b.key);

const byRecord = (a: Untold, b: Untold): number =>
  byText(a.record ?? '', b.record ?? '') ||
  byText(a.subject ?? '', b.subject ?? '') ||
  byText(a.reason, b.reason);

const isKind = (target: string): target is Kind => Object.hasOwn(kindSchemas, target);

/** What is there and cannot be read may hold days that nobody knows of. */
const unread = ({ target, id, written }: Refused): Untold => {
  const noun = (isKind(target) ? (kindSchemas[target].title ?? target) : target).toLowerCase();
  const name = id ?? written;
  const which = name === undefined ? '' : ` \`${name}\``;
  return { reason: `${noun}${which} cannot be read, \`isms check\` says why` };
};

/** Rows of frameworks have no days. */
const unreadOf = ({ register: { refused = [] } }: DueEvidence): readonly Untold[] =>
  refused.filter(({ target }) => target !== 'criterion').map(unread);

/**
 * What is late, or falls due until a day (ISO, included), earliest first, and what cannot be told.
 * Retired records are left alone; days of drafts are told as such.
 */
export const dueOf = (evidence: DueEvidence, until: string): Due => {
  const told = sources.flatMap((source) => [...source({ ...evidence, until })]);
  const untold = told.filter((one): one is Untold => !hasDay(one));
  return {
    items: told
      .filter(hasDay)
      .filter(({ due }) => due <= until)
      .sort(byDay),
    untold: [...unreadOf(evidence), ...untold].sort(byRecord),
  };
};

/** What of it one role has to do. What cannot be told stays: it may be theirs. */
export const dueBy = ({ items, untold }: Due, role: string): Due => ({
  items: items.filter((item) => item.role === role),
  untold,
});
