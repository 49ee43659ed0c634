import { metCriteria } from '#coverage/control-matrix-criteria.ts';
import type { Report } from '#coverage/control-matrix-scope.ts';
import { nearlyNamed } from '#register/nearly-named.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { inRuns } from '../in-runs.ts';
import { notEvaluated, retired, unread } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { failReport, ofReport } from './report.ts';
import { tellingWords } from '../substance.ts';

const leastTelling = 2;

const withoutReason = (evidence: Evidence, { not_relevant }: Report): readonly Outcome[] =>
  not_relevant.flatMap(({ criterion, why }, index) =>
    tellingWords(why).length >= leastTelling
      ? []
      : [
          failReport(
            evidence,
            ['not_relevant', index, 'why'],
            `\`${criterion}\` is said not to be relevant without a reason`,
            'say which fact makes it irrelevant to the service, such as "We receive no data from data subjects"',
          ),
        ],
  );

/** Whether a control or a supplier that cannot be read in full may be what meets a criterion. */
const mayBeMet = (register: Register): boolean =>
  unread(register, 'control') ||
  recordsOf(register, 'control').some(
    (control) =>
      !retired(control) && (control.invalid.has('criteria') || control.invalid.has('applicable')),
  ) ||
  unread(register, 'supplier') ||
  recordsOf(register, 'supplier').some(({ invalid }) => invalid.has('subservice'));

const unmet = (evidence: Evidence): readonly Outcome[] => {
  const nearly = nearlyNamed(evidence.register, 'criteria');
  const ids = metCriteria(evidence.register)
    .filter(({ criterion }) => !nearly.has(criterion.id))
    .filter(
      ({ notRelevant, meetings, relied }) =>
        notRelevant === undefined && meetings.length + relied.length === 0,
    )
    .map(({ criterion }) => criterion.id);
  if (ids.length === 0) return [];
  if (mayBeMet(evidence.register)) {
    return [notEvaluated(`a control that cannot be read may meet ${ids.join(', ')}`)];
  }
  const runs = inRuns([...evidence.register.catalogues.criteria.keys()], new Set(ids));
  return [
    failReport(
      evidence,
      ['categories'],
      `No control meets ${runs}`,
      'name each in `criteria:` of the controls that meet it, or in `soc2.not_relevant` with the reason',
    ),
  ];
};

/** Security is in scope, and every criterion in scope has a control. */
export const soc2Security: Rule = {
  id: 'soc2/security',
  severity: 'error',
  source: 'DC5, DC8',
  checks:
    'the report has the category `security`, and each criterion of its categories is met by a control (its own, or of a subservice organisation), or is in `not_relevant` with a reason',
  why: 'There is no SOC 2 report without Security. A criterion that nothing meets is a hole that the auditor reports, unless the description says why it does not concern the service.',
  mend: 'Name the criterion in the controls that meet it. Controls of Annex A that the mapping joins to a criterion count until some control names it; `map/unmapped` says where this is all there is.',
  *evaluate(evidence) {
    yield* ofReport(evidence, function* (report) {
      const found: Outcome[] = [...withoutReason(evidence, report), ...unmet(evidence)];
      if (!report.categories.includes('security')) {
        found.unshift(
          failReport(
            evidence,
            ['categories'],
            report.categories.length === 0
              ? 'The report has no category, expected `security`'
              : `Unexpected categories ${report.categories.map((one) => `\`${one}\``).join(', ')} without \`security\``,
            'add `security`: its criteria are the common part of every SOC 2 report',
          ),
        );
      }
      if (found.length > 0) yield* found;
      else yield { result: 'pass' };
    });
  },
};
