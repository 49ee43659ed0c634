import type { AnyRecord, RecordOf } from '#content/record.ts';
import { topPolicies } from '#register/top-policy.ts';
import { approvedBy } from '../approval/approved-by.ts';
import { mayBeUnread } from '../documents-of-type.ts';
import { fail, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const promises = [
  { field: 'objectives', what: 'the objectives or the way to set them' },
  { field: 'requirements_commitment', what: 'the commitment to meet requirements' },
  { field: 'improvement_commitment', what: 'the commitment to improve' },
] as const;

const lackingPromises = (policy: RecordOf<'document'> & AnyRecord): readonly Outcome[] => {
  const { includes } = policy.data;
  const lacking = promises.filter(({ field }) => includes?.[field] === undefined);
  if (lacking.length === 0) return [];
  return [
    fail(
      policy,
      includes ? ['includes'] : ['type'],
      `\`${policy.id}\` does not say where it holds ${lacking.map(({ what }) => what).join(', ')}`,
      `write each under a heading of its own and name it in \`includes:\`, such as ${lacking.map(({ field }) => `\`${field}: "#heading"\``).join(', ')}`,
    ),
  ];
};

const judge = (
  policy: RecordOf<'document'> & AnyRecord,
  evidence: Evidence,
): readonly Outcome[] => {
  if (policy.invalid.has('includes')) {
    return [notEvaluated('`includes` breaks the schema', policy)];
  }
  const lacking = lackingPromises(policy);
  const approval = approvedBy(
    policy,
    'top-management',
    evidence,
    'add `top-management` to `approvers:` under a new version, and have it approved',
  );
  if (lacking.length === 0) return [approval];
  return approval.result === 'fail' ? [...lacking, approval] : lacking;
};

/** The information security policy makes the promises of 5.2, and top management gives them. */
export const policyPromises: Rule = {
  id: 'policy/promises',
  severity: 'error',
  source: '5.2',
  checks:
    'the information security policy names in `includes` where it holds objectives and both commitments, and `top-management` approved it',
  why: 'This one document speaks for the whole organisation. Its promises bind nobody when they are not in it, or when those who give money and people did not make them.',
  mend: 'Write the promises under headings of their own, name these in `includes`, and have top management approve the version.',
  *evaluate(evidence) {
    const policies = topPolicies(evidence.register);
    for (const policy of policies) yield* judge(policy, evidence);
    if (policies.length > 0) return;
    yield notEvaluated(
      mayBeUnread(evidence.register)
        ? 'a document cannot be read: it may be the information security policy'
        : 'no document is the information security policy: of type `policy`, with `includes`',
    );
  },
};
