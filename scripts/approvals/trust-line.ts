import { settingsPath } from '#content/record-place.ts';
import type { History, StepDetail } from '#history/history.ts';
import { yamlData } from '#history/record-facts.ts';
import type { TrustApproval } from './approval.ts';
import { decide, type Decision } from './decide.ts';
import { reasons } from './reasons.ts';
import { trustStateOf, type TrustState } from './trust-state.ts';

/** A text of `isms.yml` from the step on that brought it. */
export interface TrustText {
  readonly position: number;
  /** Blob id; absent where the step removed the file. */
  readonly content?: string;
  readonly state: TrustState;
}

/** Which trust state is in force where on the main line, and what was said but not approved. */
export interface TrustLine {
  /** The state that judges a step: that in force before it. */
  readonly before: (position: number) => TrustState;
  /** The change of `isms.yml` up to a step, that step included, which is not in force for lack of approval. */
  readonly unprovedAt: (position: number) => TrustText | undefined;
  readonly approval: TrustApproval;
}

const textAt = async (
  history: History,
  position: number,
  content: string | undefined,
): Promise<TrustText> => {
  const yaml = content == null ? '' : (await history.blob(content)).toString('utf8');
  const state = trustStateOf(yamlData(yaml));
  return { position, state, ...(content == null ? {} : { content }) };
};

/** The texts of `isms.yml` from the step on that trust starts with, oldest first. */
export const readTrustTexts = async (
  history: History,
  start: number,
): Promise<readonly TrustText[]> => {
  const first = await textAt(history, start, await history.contentAt(start, settingsPath));
  const later = history.steps
    .filter(({ position }) => position > start)
    .flatMap(({ position, changes }) => {
      const change = changes.find(({ path }) => path === settingsPath);
      const { after } = change ?? {};
      if (change == null) return [];
      return [{ position, content: after?.mode.startsWith('100') === true ? after.id : undefined }];
    });
  const texts = later.map(({ position, content }) => textAt(history, position, content));
  return [first, ...(await Promise.all(texts))];
};

/** The steps at which the trust parts changed: those that need approval. */
export const trustChanges = (texts: readonly TrustText[]): readonly TrustText[] =>
  texts.filter((text, index) => index > 0 && text.state.parts !== texts[index - 1]?.state.parts);

interface InForce {
  readonly text: TrustText;
  readonly decision?: Decision;
}

interface Followed {
  /** States in force with the position after which each is, oldest first. */
  readonly inForce: InForce[];
  /** What was last said and is not in force, from a position on; `undefined` where nothing is. */
  readonly unproved: { readonly position: number; readonly text: TrustText | undefined }[];
  last?: { readonly text: TrustText; readonly decision: Decision };
}

const judge = (
  text: TrustText,
  trust: TrustState,
  details: ReadonlyMap<number, StepDetail>,
  today: string,
): Decision | undefined => {
  const detail = details.get(text.position);
  if (detail == null) return undefined;
  const policy = trust.policyFor('trust_changes');
  return decide({
    subject: 'the change of `isms.yml`',
    detail,
    trust,
    policy,
    required: policy.approvers,
    concerns: ({ path }) => path === settingsPath,
    today,
  });
};

const follow = (
  first: TrustText,
  changes: readonly TrustText[],
  details: ReadonlyMap<number, StepDetail>,
  today: string,
): Followed => {
  const found: Followed = { inForce: [{ text: first }], unproved: [] };
  for (const text of changes) {
    const current = found.inForce.at(-1)?.text ?? first;
    const back = text.state.parts === current.state.parts;
    const decision = back ? undefined : judge(text, current.state, details, today);
    if (decision?.sufficient === true) found.inForce.push({ text, decision });
    const proved = back || decision?.sufficient === true;
    found.unproved.push({ position: text.position, text: proved ? undefined : text });
    if (decision != null) found.last = { text, decision };
  }
  return found;
};

const approvalOf = (history: History, found: Followed, start: number): TrustApproval => {
  const current = found.inForce.at(-1);
  const unproved = found.unproved.at(-1)?.text;
  const shown = unproved == null ? current : found.last;
  const decision = shown?.decision;
  const position = shown?.text.position ?? start;
  const { id, day } = history.line.at(position);
  const rootless = found.inForce[0]?.text.content == null && found.inForce.length === 1;
  const root = history.line.at(start).id;
  return {
    verdict: unproved != null ? 'not-approved' : decision == null ? 'root' : 'approved',
    level: decision?.level ?? 'none',
    independence: decision?.independence ?? 'none',
    approvals: decision?.approvals ?? [],
    reasons: [
      ...(unproved == null ? [] : [reasons.trustChangeUnproved(id, day)]),
      ...(rootless ? [reasons.noTrustRoot(root)] : []),
      ...(decision?.reasons ?? []),
    ],
    ...(decision?.sufficient === true ? { approvedOn: day } : {}),
    content: shown?.text.content ?? '',
    ...(current?.text.content == null ? {} : { approvedContent: current.text.content }),
    setAt: id,
  };
};

/**
 * Decides which change of the trust parts took effect: one takes effect after itself and only if
 * approved under the state before it. `texts` begin with the one that trust starts from.
 */
export const trustLineOf = (
  history: History,
  texts: readonly TrustText[],
  details: ReadonlyMap<number, StepDetail>,
  today: string,
): TrustLine => {
  const [first] = texts;
  const start = first?.position ?? 0;
  const root = first ?? { position: 0, state: trustStateOf(undefined) };
  const found = follow(root, trustChanges(texts), details, today);
  return {
    before: (position) => {
      // The first commit itself is judged by what it says; nothing stands before it.
      const known = found.inForce.findLast(({ text }) => text.position < position);
      return (known?.text ?? root).state;
    },
    unprovedAt: (position) =>
      found.unproved.findLast((change) => change.position <= position)?.text,
    approval: approvalOf(history, found, start),
  };
};
