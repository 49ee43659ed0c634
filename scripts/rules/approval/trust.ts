import type { TrustApproval } from '#approvals/approval.ts';
import { settingsPath } from '#content/record-place.ts';
import { failAt, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const isPending = ({ reasons }: TrustApproval): boolean =>
  reasons.some(({ code }) => code === 'pending');

const unproved = ({ register }: Evidence, trust: TrustApproval): Outcome => {
  const [first, ...rest] = trust.reasons;
  // More than one part may have changed; all of them are read from this one file.
  const place = register.settingsPositions.ofKey(['people']);
  return failAt(
    { ...place, path: settingsPath },
    first?.message ?? 'The trust parts of `isms.yml` are not approved',
    (isPending(trust) ? first?.hint : rest.find(({ hint }) => hint != null)?.hint) ??
      first?.hint ??
      'have the change of `isms.yml` approved',
    {
      reasons: trust.reasons.map(({ code }) => code),
      ...(isPending(trust) ? { severity: 'information' as const } : {}),
    },
  );
};

/** What decides whose word counts is itself approved, by those whose word counted before. */
export const approvalTrust: Rule = {
  id: 'approval/trust',
  severity: 'error',
  source: '7.5.3',
  checks:
    'the last change of `people`, `bots`, `forges`, `approval` and `audiences` in `isms.yml` is approved as `approval.trust_changes` asked before it',
  why: 'Whoever may change who approves could approve anything. Therefore such a change counts only once it is approved by those whom the state before it names; until then the old state decides.',
  mend: 'Have the change approved by the roles of `approval.trust_changes`: by a review that the forge records, a signed merge or a signed tag with the line `Approves: isms.yml`. In a pull request the finding is information: the merge settles it.',
  *evaluate(evidence) {
    const { proof } = evidence;
    const { trust } = proof;
    if (proof.undecidable ?? !trust) {
      yield notEvaluated(proof.undecidable?.message ?? 'there is no history');
      return;
    }
    yield trust.verdict === 'not-approved' || trust.reasons.some(isRootless)
      ? unproved(evidence, trust)
      : { result: 'pass' };
  },
};

/** Trust began with a commit that holds no `isms.yml`. */
const isRootless = ({ code }: TrustApproval['reasons'][number]): boolean =>
  code === 'trust-change-unproved';
