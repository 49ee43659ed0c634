import type { AnyRecord, RecordOf } from '#content/record.ts';
import { holdersOn } from '#register/people.ts';
import { wasApproved } from '../approval/approval-days.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { unclearRole } from '../role/unclear-role.ts';

type Review = RecordOf<'management-review'> & AnyRecord;

const top = 'top-management';

/** Why the one who led it was not top management that day. */
const wrongChair = ({ register }: Evidence, review: Review): Outcome | undefined => {
  const { chair, held } = review.data;
  const { settings } = register;
  if (!settings.roles.some(({ id }) => id === chair.role)) {
    return notEvaluated(`role \`${chair.role}\` is not defined`, review);
  }
  if (chair.role !== top) {
    return fail(
      review,
      ['chair', 'role'],
      `\`${chair.person}\` led \`${review.id}\` as \`${chair.role}\`, expected \`${top}\``,
      'name as `chair:` the person of top management who led it; if none did, hold it again',
    );
  }
  if (unclearRole(register, top)) {
    return notEvaluated(`who held \`${top}\` in \`isms.yml\` cannot be read`, review);
  }
  const holders = holdersOn(settings, top, held).map(({ id }) => id);
  if (holders.includes(chair.person)) return undefined;
  return fail(
    review,
    ['chair', 'person'],
    `\`${chair.person}\` did not hold \`${top}\` on ${held}, when \`${review.id}\` was held`,
    holders.length === 0
      ? `say in \`isms.yml\` who held \`${top}\` that day, and name that person`
      : `name who held it (\`${holders.join('`, `')}\`), or correct the days of the role in \`isms.yml\``,
  );
};

/** Whether the chair approved the minutes, in this version or an earlier one. */
const approvedByChair = ({ proof }: Evidence, review: Review): Outcome => {
  const approval = proof.approvals.get(review.id);
  if (proof.undecidable || !approval) {
    return notEvaluated('the history does not say who approved the minutes', review);
  }
  const { person } = review.data.chair;
  const approvals = [
    ...(approval.verdict === 'approved' ? approval.approvals : []),
    ...approval.versions.filter(wasApproved).flatMap((version) => version.approvals),
  ];
  if (approvals.some((one) => one.person === person)) return pass(review);
  if (approval.verdict !== 'approved') {
    return notEvaluated('the minutes are not approved as they stand', review);
  }
  return fail(
    review,
    ['version'],
    `\`${review.id}\` was approved without \`${person}\`, who led it`,
    `have \`${person}\` approve the minutes`,
  );
};

/** Top management itself holds the review, and answers for its minutes. */
export const reviewChair: Rule = {
  id: 'review/chair',
  severity: 'error',
  source: '9.3.1',
  checks:
    'the chair of each management review held `top-management` on its day and approved its minutes',
  why: 'The review is where top management judges its own management system. Led by somebody else it is a report, and the decisions belong to nobody.',
  mend: 'Name the person who led it and held `top-management` that day, and have that person approve the minutes.',
  *evaluate(evidence) {
    const reads = ['chair', 'held', 'status'] as const;
    const people = new Set(evidence.register.settings.people.map(({ id }) => id));
    yield* eachOf(evidence, 'management-review', reads, function* (review): Iterable<Outcome> {
      const { chair, status } = review.data;
      const wrong = people.has(chair.person)
        ? wrongChair(evidence, review)
        : notEvaluated(`\`${chair.person}\` is not among the people of \`isms.yml\``, review);
      if (wrong) yield wrong;
      else if (status === 'approved') yield approvedByChair(evidence, review);
      else yield notApplicable('the version is a draft', review);
    });
  },
};
