import type { Report } from '#coverage/control-matrix-scope.ts';
import { soc2Period as reportPeriod } from '#evidence/slots.ts';
import type { Period } from '#evidence/slots.ts';
import { onlyDraft } from '#coverage/clause-matrix-proof.ts';
import { approvedBy } from '../approval/approved-by.ts';
import { documentsOfType, mayBeUnread } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import { fail, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { failReport, ofReport } from './report.ts';

type Asserts = NonNullable<Document['data']['asserts']>;

/** A field of `asserts` that says something else than the records. */
interface Difference {
  readonly field: keyof Asserts;
  readonly written: string;
  readonly expected: string;
}

const listed = (words: readonly string[]): string =>
  [...words]
    .sort()
    .map((word) => `\`${word}\``)
    .join(', ');

const span = (period: Report['period']): string =>
  period ? `${period.from ?? '…'} to ${period.to ?? '…'}` : 'no period';

/** A record that is not there is told of by `link/broken`. */
const ofScope = (
  asserts: Asserts,
  scope: Document | undefined,
  { records }: Evidence['register'],
): readonly Difference[] =>
  scope && asserts.scope !== scope.id && records.has(asserts.scope)
    ? [{ field: 'scope', written: `\`${asserts.scope}\``, expected: `\`${scope.id}\`` }]
    : [];

/** Another day or period; where the report itself has none that can be, `soc2/period` says so. */
const ofTime = (
  asserts: Asserts,
  report: Report,
  days: Period | undefined,
): readonly Difference[] => {
  const field = report.type === 2 ? 'period' : 'as_of';
  const expected = field === 'period' ? days && span(days) : report.as_of;
  const written = field === 'period' ? span(asserts.period) : (asserts.as_of ?? 'no day');
  return expected === undefined || written === expected ? [] : [{ field, written, expected }];
};

/** Other categories; where the report lacks the one that it must have, `soc2/security` says so. */
const ofCategories = (asserts: Asserts, report: Report): readonly Difference[] => {
  const [written, expected] = [listed(asserts.categories), listed(report.categories)];
  return written === expected || !report.categories.includes('security')
    ? []
    : [{ field: 'categories', written, expected }];
};

const differences = (
  asserts: Asserts,
  report: Report,
  register: Evidence['register'],
): readonly Difference[] => {
  const [scope] = documentsOfType(register, 'scope');
  const type: readonly Difference[] =
    asserts.type === report.type
      ? []
      : [{ field: 'type', written: `type ${asserts.type}`, expected: `type ${report.type}` }];
  return [
    ...ofScope(asserts, scope, register),
    ...ofCategories(asserts, report),
    ...type,
    // With another type the time cannot be the same.
    ...(type.length > 0 ? [] : ofTime(asserts, report, reportPeriod(register.settings))),
  ];
};

const differenceOutcome = (
  assertion: Document,
  asserts: Asserts,
  { field, written, expected }: Difference,
): Outcome =>
  fail(
    assertion,
    asserts[field] === undefined ? ['asserts'] : ['asserts', field],
    `\`${assertion.id}\` asserts ${written}, expected ${expected}`,
    field === 'scope'
      ? 'name the document of type `scope`, so that management speaks of that boundary'
      : `make it equal to \`soc2.${field}\` of \`isms.yml\`, in the text as well, and have it approved`,
  );

/** The last day of which the report speaks; `undefined` where it has none that can be. */
const lastDay = (report: Report, { register }: Evidence): string | undefined =>
  report.type === 2 ? reportPeriod(register.settings)?.to : report.as_of;

/** While the time runs of which management speaks, a draft is all that there can be. */
const stillDraft = (
  assertion: Document,
  report: Report,
  evidence: Evidence,
): Outcome | undefined => {
  const { today, proof } = evidence;
  const last = lastDay(report, evidence);
  if (last === undefined || last >= today || !onlyDraft(assertion, evidence)) return undefined;
  if (proof.undecidable) return notEvaluated(proof.undecidable.message, assertion);
  return fail(
    assertion,
    ['status'],
    `\`${assertion.id}\` is ${assertion.data.status === 'draft' ? 'a draft' : 'in review'}, expected to be approved by \`top-management\`, as the time of the report ended on ${last}`,
    'finish it, set `status: approved`, and have it approved',
  );
};

const judge = (assertion: Document, report: Report, evidence: Evidence): readonly Outcome[] => {
  if (assertion.invalid.has('asserts')) {
    return [notEvaluated('`asserts` breaks the schema', assertion)];
  }
  const { asserts } = assertion.data;
  if (!asserts) {
    return [
      fail(
        assertion,
        ['type'],
        `\`${assertion.id}\` does not say what it asserts`,
        'add `asserts:` with `scope`, `categories`, `type` and `as_of` or `period`',
      ),
    ];
  }
  const found = differences(asserts, report, evidence.register).map((one) =>
    differenceOutcome(assertion, asserts, one),
  );
  const approval =
    stillDraft(assertion, report, evidence) ??
    approvedBy(
      assertion,
      'top-management',
      evidence,
      'add `top-management` to `approvers:` under a new version, and have it approved',
    );
  if (found.length === 0) return [approval];
  return approval.result === 'fail' ? [...found, approval] : found;
};

const missing = (evidence: Evidence): Outcome =>
  mayBeUnread(evidence.register)
    ? notEvaluated('a document cannot be read: it may be the assertion')
    : failReport(
        evidence,
        ['type'],
        'Cannot find a document of type `assertion` for the report',
        'add it under `policies/` with `asserts: {scope, categories, type, as_of or period}`, approved by `top-management`',
      );

/** Of several assertions, those of other reports are left alone once one speaks of this one. */
const ofThisReport = (
  assertions: readonly Document[],
  report: Report,
  days: Period | undefined,
): readonly Document[] => {
  const matching = assertions.filter(
    ({ data }) =>
      data.asserts?.type === report.type && ofTime(data.asserts, report, days).length === 0,
  );
  return matching.length > 0 ? matching : assertions.slice(-1);
};

/** Management asserts what the report is about, no more and no less. */
export const soc2Assertion: Rule = {
  id: 'soc2/assertion',
  severity: 'error',
  source: 'assertion',
  checks:
    'a document of type `assertion` names the scope, the categories, the type and the day or period of the report as scope record and `soc2` have them, and `top-management` approved it, or may still do so as that time is not over',
  why: 'The auditor gives an opinion on what management asserts. An assertion of another scope or period, or by somebody who cannot speak for the organisation, leaves the report without its subject.',
  mend: 'Make `asserts` equal to the scope and to `soc2` in `isms.yml`, and have top management approve the version.',
  *evaluate(evidence) {
    yield* ofReport(evidence, function* (report) {
      const assertions = documentsOfType(evidence.register, 'assertion');
      if (assertions.length === 0) yield missing(evidence);
      const days = reportPeriod(evidence.register.settings);
      for (const assertion of ofThisReport(assertions, report, days)) {
        yield* judge(assertion, report, evidence);
      }
    });
  },
};
