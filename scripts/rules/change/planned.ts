import { firstApprovedOn } from '../approval/approval-days.ts';
import type { ChangeRecord } from './change-naming.ts';
import { listed } from '../control-links.ts';
import { isDraft } from '../drafts.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const needed = ['consequences', 'resources', 'responsible'] as const;

const lackingFields = (change: ChangeRecord): readonly Outcome[] => {
  const lacking = needed.filter((field) => change.data[field] === undefined);
  if (lacking.length === 0) return [];
  return [
    fail(
      change,
      ['kind'],
      `Cannot find ${listed(lacking)} of the ISMS change \`${change.id}\``,
      'say what it may lead to, which time, money and people it has, and which role carries it through, before it is approved',
    ),
  ];
};

/** Whether it was decided on before it was done; nothing where it is not done yet. */
const decidedFirst = (change: ChangeRecord, { proof }: Evidence): readonly Outcome[] => {
  const { done } = change.data;
  if (done === undefined) return [];
  if (proof.undecidable) return [notEvaluated(proof.undecidable.message, change)];
  const approval = proof.approvals.get(change.id);
  const approvedOn = approval && firstApprovedOn(approval);
  if (approvedOn === undefined) return [notEvaluated('no approval of it is proved', change)];
  if (approvedOn <= done) return [];
  return [
    fail(
      change,
      ['done'],
      `\`${change.id}\` was done on ${done}, before it was approved on ${approvedOn}`,
      'correct `done:` if the day is wrong; else open an action that says why nobody was asked first, and how that will not happen again',
    ),
  ];
};

/** The ISMS is changed as planned, not as it happens. */
export const changePlanned: Rule = {
  id: 'change/planned',
  severity: 'error',
  source: '6.3',
  checks:
    'each change of the ISMS says its consequences, resources and who carries it through, and was approved before it was done',
  why: 'A change that is thought about afterwards has broken something already: a control without an owner, a scope that no longer fits the certificate.',
  mend: 'Fill in `consequences`, `resources` and `responsible` while the record is a draft, have it approved, then make the change and add `done:`. Only changes of `kind: isms` are asked this.',
  *evaluate(evidence) {
    const reads = ['kind', 'done', 'status', ...needed] as const;
    yield* eachOf(evidence, 'change', reads, function* (change): Iterable<Outcome> {
      const { kind } = change.data;
      if (isDraft(change)) {
        yield notApplicable('the version is a draft', change);
        return;
      }
      if (kind === undefined) {
        yield fail(
          change,
          ['id'],
          `Cannot find \`kind\` of the change \`${change.id}\``,
          'add `kind:` with one of isms, service, organisation',
        );
        return;
      }
      if (kind !== 'isms') {
        yield notApplicable(`it changes the ${kind}, not the ISMS`, change);
        return;
      }
      const found = [...lackingFields(change), ...decidedFirst(change, evidence)];
      yield* found.length > 0 ? found : [pass(change)];
    });
  },
};
