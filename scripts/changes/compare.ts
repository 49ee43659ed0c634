import { hiddenFrom } from '#audiences/hidden.ts';
import type { Audience, View } from '#audiences/view.ts';
import type { Finding } from '#findings/finding.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { compareFindings } from '#rules/compare-findings.ts';
import type { Changes, RangePoint, SettingsChange } from './changes.ts';
import { acknowledgementsDue, affectedBy } from './consequences.ts';
import { missingApprovals } from './missing-approvals.ts';
import { recordChanges } from './record-changes.ts';
import { settingsChanges } from './settings/settings-changes.ts';
import { twoViews } from './two-views.ts';

/** A state to compare, and what the user called it. */
export interface RangeEnd {
  readonly name: string;
  readonly isms: AssessedIsms;
}

const pointOf = ({ name, isms }: RangeEnd): RangePoint => ({
  name,
  commit: isms.proof.commit?.id ?? '',
  day: isms.proof.commit?.day ?? '',
});

/** Rules that turn the verdict of the history into a finding. */
const ofApproval: ReadonlySet<string> = new Set([
  'approval/missing',
  'approval/drift',
  'approval/own-work',
  'approval/unknown',
  'risk/owner-approval',
  'role/unproved-holder',
  'soa/current',
]);

const waits = ({ proof }: View, record: string | undefined): boolean =>
  proof.approvals.get(record ?? '')?.reasons.some(({ code }) => code === 'pending') ?? false;

/** Whether a finding could still be made: its rule is on, and was judged for its record. */
const stillLookedFor = (head: View, { rule, record }: Finding): boolean => {
  if (ofApproval.has(rule) && waits(head, record)) return false;
  const { results } = head;
  const result = results.find((one) => one.rule === rule);
  // What no rule file stands for (a stage's own finding) is always looked for.
  if (!result) return true;
  return (
    result.severity !== 'off' &&
    !result.outcomes.some(
      (outcome) =>
        outcome.result === 'not evaluated' &&
        (outcome.record === undefined || outcome.record === record),
    )
  );
};

const findingsOf = (base: View, head: View): Changes['findings'] => {
  const { added, mended } = compareFindings(base.findings, head.findings);
  return {
    added,
    mended: mended.filter((finding) => stillLookedFor(head, finding)),
    silenced: mended.filter((finding) => !stillLookedFor(head, finding)),
  };
};

/** Settings are told to those who examine or decide; what they name may still be hidden. */
const settingsFor = (
  audience: Audience,
  { isms }: RangeEnd,
  changes: readonly SettingsChange[],
): readonly SettingsChange[] => {
  if (audience !== 'auditor' && audience !== 'management') return [];
  const { isNamedIn } = hiddenFrom(isms.register, audience);
  return changes.map((change) => {
    if (!isNamedIn(Object.values(change).join(' '))) return change;
    const { before: _before, after: _after, ...kept } = change;
    return { ...kept, sentence: `${change.label}: a change that names a restricted record` };
  });
};

/**
 * Compares two states of an ISMS as one audience may see them: what differs in words, what follows
 * from it, whose approval is missing and which findings come and go. Both must be judged for the
 * same day, and the later one must know the earlier as its past (`since` of `readHistory`).
 */
export const compareIsms = (base: RangeEnd, head: RangeEnd, audience: Audience): Changes => {
  const views = twoViews(base.isms, head.isms, audience);
  const records = recordChanges(views);
  const { undecidable } = head.isms.proof;
  return {
    base: pointOf(base),
    head: pointOf(head),
    organisation: head.isms.register.settings.organisation.name,
    audience,
    today: head.isms.today,
    settings: settingsFor(
      audience,
      base,
      settingsFor(audience, head, settingsChanges(views.base, views.head)),
    ),
    records,
    affected: affectedBy(views, records),
    acknowledgements: acknowledgementsDue(views),
    approvals: missingApprovals(views, new Set(records.map(({ id }) => id))),
    ...(undecidable === undefined ? {} : { undecidable: undecidable.message }),
    findings: findingsOf(views.base, views.head),
  };
};
