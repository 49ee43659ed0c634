import type { AnyRecord, RecordOf } from '#content/record.ts';
import { firstApprovedOn, versionApprovedOn } from '../approval/approval-days.ts';
import { fail, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome } from '../rule.ts';

type Assessment = RecordOf<'assessment'> & AnyRecord;

const notYet = (assessment: Assessment, approvedOn: string | undefined): Outcome => {
  const { method, performed } = assessment.data;
  const which =
    approvedOn === undefined
      ? 'was never approved'
      : `was approved on ${approvedOn}, after it was performed on ${performed}`;
  return fail(
    assessment,
    ['method', 'version'],
    `\`${assessment.id}\` was made by version ${method.version} of \`${method.id}\`, which ${which}`,
    'name the version that was in force that day; if another one was used, have it approved and assess by it again',
  );
};

/**
 * Whether the version of the method by which risks were assessed was approved by then (6.1.2). What
 * was assessed before the history knows of any approved method is not judged, and nothing is said of
 * a method that leads nowhere. Expects `method` and `performed` to be sound.
 */
export const usedMethod = (
  assessment: Assessment,
  { proof, register }: Evidence,
): Outcome | undefined => {
  const { method, performed } = assessment.data;
  if (!register.records.has(method.id)) return undefined;
  if (proof.undecidable) return notEvaluated(proof.undecidable.message, assessment);
  const approval = proof.approvals.get(method.id);
  const first = approval && firstApprovedOn(approval);
  if (approval === undefined || first === undefined) {
    return notEvaluated(`no version of \`${method.id}\` is approved`, assessment);
  }
  if (performed < first) {
    return notEvaluated(
      `the history knows no approved version of \`${method.id}\` before ${first}`,
      assessment,
    );
  }
  const days = approval.versions
    .filter(({ version }) => version === method.version)
    .map(versionApprovedOn)
    .filter((day) => day !== undefined);
  return days.some((day) => day <= performed)
    ? pass(assessment)
    : notYet(assessment, days.sort()[0]);
};
