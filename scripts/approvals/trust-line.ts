import { settingsPath } from '#content/record-place.ts';
import type { Level, RootPrint, TrustApproval } from './approval.ts';
import { lastApprovalDay } from './approval-day.ts';
import { decide, type Decision } from './decide.ts';
import { lacksNotes } from './how-to-approve.ts';
import type { Matter, Sources } from './matter.ts';
import { reasons } from './reasons.ts';
import type { Revocations } from './revocations.ts';
import type { StandingTrust } from './standing-trust.ts';
import { rootPrintOf } from './trust-root.ts';
import { textsFrom, trustChanges, type TrustText, type TrustTexts } from './trust-texts.ts';
import { distinctWriters, type Writer } from './writers.ts';

/** Which trust is in force where on the main line, and what was said but not approved. */
export interface TrustLine {
  /** The trust that judges a step: that in force before it. */
  readonly before: (position: number) => StandingTrust;
  /** The trust in force at the commit asked for. */
  readonly newest: StandingTrust;
  /** The change of `isms.yml` up to a step, that step included, which is not in force for lack of approval. */
  readonly unprovedAt: (position: number) => TrustText | undefined;
  readonly approval: TrustApproval;
  /** Of the text that trust starts from. */
  readonly rootPrint: RootPrint;
}

interface InForce {
  /** It counts for the steps behind this position. */
  readonly from: number;
  readonly text: TrustText;
  readonly standing: StandingTrust;
  readonly decision?: Decision;
}

interface Followed {
  /** Oldest first; the first is what trust starts from. */
  readonly inForce: [InForce, ...InForce[]];
  /** What was last said and is not in force, from a position on; `undefined` where nothing is. */
  readonly unproved: { readonly position: number; readonly text: TrustText | undefined }[];
  /** Who wrote the changes since the state in force, none of which is approved. */
  open: readonly Writer[];
  last?: { readonly text: TrustText; readonly decision: Decision };
}

const matterOf = ({ content = '', sha256 }: TrustText): Matter => ({
  subject: 'the change of `isms.yml`',
  id: settingsPath,
  path: settingsPath,
  content,
  ...(sha256 == null ? {} : { sha256 }),
  concerns: ({ path }) => path === settingsPath,
});

const newestOf = ({ inForce }: Followed): InForce => inForce.at(-1) ?? inForce[0];

/** The first commit itself is judged by what it says; nothing stands before it. */
const standingBefore = ({ inForce }: Followed, position: number): StandingTrust =>
  (inForce.findLast(({ from }) => from < position) ?? inForce[0]).standing;

const judge = (
  found: Followed,
  texts: readonly TrustText[],
  text: TrustText,
  sources: Sources,
  revocations: Revocations,
): Decision | undefined => {
  const detail = sources.details.get(text.position);
  if (detail == null) return undefined;
  const standing = standingBefore(found, text.position);
  const policy = standing.state.policyFor('trust_changes');
  const next = texts.find(({ position }) => position > text.position);
  const question = {
    matter: matterOf(text),
    detail,
    sources,
    revocations,
    standing,
    // Trust comes from before, also for tags: the change must not judge its own approval.
    newest: standing,
    policy,
    required: policy.approvers,
    first: !texts.some(({ position, content }) => {
      return position < text.position && content === text.content;
    }),
    unapproved: found.open,
    ...(next == null ? {} : { until: next.position }),
  };
  return decide(question, (position) => standingBefore(found, position));
};

const follow = (
  texts: readonly [TrustText, ...TrustText[]],
  sources: Sources,
  revocations: Revocations,
): Followed => {
  const [text] = texts;
  const root: StandingTrust = { state: text.state, level: 'signed' };
  const found: Followed = {
    inForce: [{ from: text.position, text, standing: root }],
    unproved: [],
    open: [],
  };
  for (const change of trustChanges(texts)) {
    const before = newestOf(found).standing;
    const back = change.state.parts === before.state.parts;
    const decision = back ? undefined : judge(found, texts, change, sources, revocations);
    const proved = back || decision?.sufficient === true;
    if (decision?.sufficient === true) {
      const standing = { state: change.state, level: decision.level, before };
      found.inForce.push({ from: decision.settledAt, text: change, standing, decision });
    }
    found.unproved.push({ position: change.position, text: proved ? undefined : change });
    found.open = proved ? [] : distinctWriters([...found.open, ...(decision?.wrote ?? [])]);
    if (decision != null) found.last = { text: change, decision };
  }
  return found;
};

const approvalOf = (sources: Sources, found: Followed): TrustApproval => {
  const current = newestOf(found);
  const unproved = found.unproved.at(-1)?.text;
  const shown = unproved == null ? current : (found.last ?? current);
  const { decision, text } = shown;
  const { id, day } = sources.line.at(text.position);
  const [first] = found.inForce;
  const rootless = first.text.content == null && found.inForce.length === 1;
  const level: Level = decision?.level ?? 'none';
  const approvedOn =
    decision?.sufficient === true ? lastApprovalDay(decision.approvals) : undefined;
  const pending = unproved != null && unproved.position >= sources.newFrom;
  const { approvers } = current.standing.state.policyFor('trust_changes');
  return {
    verdict: unproved != null ? 'not-approved' : decision == null ? 'root' : 'approved',
    level,
    independence: decision?.independence ?? 'none',
    approvals: decision?.approvals ?? [],
    reasons: [
      ...(pending ? [reasons.pending('The change of people, roles and approval', approvers)] : []),
      ...(unproved == null
        ? []
        : [reasons.trustChangeUnproved(id, day, lacksNotes(sources, current.standing.state))]),
      ...(rootless ? [reasons.noTrustRoot(sources.line.at(first.text.position).id)] : []),
      ...(decision?.reasons ?? []),
    ],
    ...(approvedOn == null ? {} : { approvedOn }),
    content: text.content ?? '',
    ...(current.text.content == null ? {} : { approvedContent: current.text.content }),
    setAt: id,
  };
};

/**
 * Decides which change of the trust parts took effect: one takes effect after itself and only if
 * approved under the trust before it. Steps up to the commit that the verifier named are judged by
 * the line from the first commit on.
 */
export const trustLineOf = (
  { texts, start }: TrustTexts,
  sources: Sources,
  revocations: Revocations,
): TrustLine => {
  const found = follow(textsFrom(texts, start), sources, revocations);
  // What a verifier confirms later does not tell who might approve before.
  const earlier = start === 0 ? found : follow(textsFrom(texts, 0), sources, revocations);
  return {
    before: (position) => standingBefore(position > start ? found : earlier, position),
    newest: newestOf(found).standing,
    unprovedAt: (position) =>
      found.unproved.findLast((change) => change.position <= position)?.text,
    approval: approvalOf(sources, found),
    rootPrint: rootPrintOf(found.inForce[0].text),
  };
};
