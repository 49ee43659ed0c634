import type { Commit } from '#history/commit-object.ts';
import type { FoundContent, History, StepDetail } from '#history/history.ts';
import { readApprovingTags, type ApprovingTag } from './approving-tags.ts';
import type { Sources } from './matter.ts';
import { readNotedEnvelopes, type NotedEnvelope, type NotedEnvelopes } from './noted-envelopes.ts';
import { pathOfContent, soaFolder } from './present.ts';
import { signatureCheck, type SignatureCheck } from './signatures/check-signature.ts';
import type { SignatureFacts } from './signatures/signature-facts.ts';
import { readOpenPgpKeys, trustChanges, type TrustText } from './trust-texts.ts';

/** Signatures by commit id; commits without one are absent. */
export type SignaturesByCommit = ReadonlyMap<string, SignatureFacts>;

const checkAll = async (
  commits: Iterable<Commit>,
  check: SignatureCheck,
): Promise<SignaturesByCommit> => {
  const found = new Map<string, SignatureFacts>();
  for (const { id, signed } of commits) {
    if (signed == null || found.has(id)) continue;
    found.set(id, await check(signed, 'git'));
  }
  return found;
};

const isSigned = ({ signatures }: NotedEnvelope): boolean =>
  signatures.some(({ verdict }) => verdict === 'good');

const allOf = (envelopes: NotedEnvelopes): readonly NotedEnvelope[] =>
  [...envelopes.on.values()].flat().filter(isSigned);

/** The steps of spans: rebased commits that one attestation covers together. */
const spanPositions = ({ line }: History, envelopes: readonly NotedEnvelope[]): readonly number[] =>
  envelopes.flatMap(({ on, statement }) => {
    const to = line.positionOf(on);
    const before = line.positionOf(statement.line.before);
    if (to == null || before == null || to - before < 2) return [];
    return Array.from({ length: to - before }, (_, index) => before + 1 + index);
  });

const commitsOf = (details: ReadonlyMap<number, StepDetail>): readonly Commit[] =>
  [...details.values()].flatMap(({ commit, brought }) => [
    commit,
    ...brought.map((one) => one.commit),
  ]);

/** All steps, where a key is compromised since a day: who signed later then matters. */
const laterSteps = async (
  history: History,
  texts: readonly TrustText[],
): Promise<readonly Commit[]> => {
  const compromised = texts.some(({ state }) =>
    [...state.keyOwners.values()].some((owner) =>
      owner?.keys.some(({ revocation }) => revocation?.compromisedSince != null),
    ),
  );
  if (!compromised) return [];
  const positions = Array.from({ length: history.line.length }, (_, position) => position);
  return Promise.all(positions.map(history.commitAt));
};

const reviewKey = (commit: string, path: string): string => `${commit}\0${path}`;

/** What stood at the reviewed commits that this clone still holds. */
const readReviewed = async (
  history: History,
  envelopes: readonly NotedEnvelope[],
): Promise<Sources['reviewedIn']> => {
  const asked = envelopes.flatMap(({ statement: { predicate, subjects } }) =>
    predicate.type === 'personal'
      ? []
      : predicate.approvals.flatMap(({ commit }) =>
          commit == null
            ? []
            : subjects
                .filter(({ name }) => name.startsWith(history.prefix))
                .map(({ name }) => ({ commit, path: name.slice(history.prefix.length) })),
        ),
  );
  const keys = new Map(asked.map((one) => [reviewKey(one.commit, one.path), one]));
  const found = new Map<string, FoundContent | undefined>();
  for (const [key, { commit, path }] of keys) {
    found.set(key, await history.contentIn(commit, pathOfContent(path)));
  }
  return (commit, path) => found.get(reviewKey(commit, path));
};

const readTagged = async (
  history: History,
  tags: readonly ApprovingTag[],
): Promise<Sources['contentsIn']> => {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { tag } of tags) {
    if (tag.type !== 'commit' || history.line.positionOf(tag.object) != null) continue;
    if (found.has(tag.object)) continue;
    const files = await history.filesIn(tag.object);
    const soa = await history.contentIn(tag.object, soaFolder);
    found.set(
      tag.object,
      new Set([...files.map(({ id }) => id), ...(soa?.id == null ? [] : [soa.id])]),
    );
  }
  return (commit) => found.get(commit) ?? new Set<string>();
};

/** Reads everything that may be evidence for what was set at some steps of the main line. */
export const readSources = async (
  history: History,
  texts: readonly TrustText[],
  settings: ReadonlySet<number>,
  today: string,
): Promise<Sources> => {
  const check = signatureCheck(await readOpenPgpKeys(history, texts));
  const envelopes = readNotedEnvelopes(await history.notes());
  const signed = allOf(envelopes);
  const positions = new Set([
    ...settings,
    ...trustChanges(texts).map(({ position }) => position),
    ...spanPositions(history, signed),
  ]);
  const details = await history.details(positions);
  const later = await laterSteps(history, texts);
  const signatures = await checkAll([...commitsOf(details), ...later], check);
  const tags = await readApprovingTags(await history.tags(), check);
  return {
    line: history.line,
    newFrom: history.newFrom,
    prefix: history.prefix,
    details,
    signatureOf: (commit) => signatures.get(commit),
    tags,
    envelopes,
    reviewedIn: await readReviewed(history, signed),
    contentsIn: await readTagged(history, tags),
    today,
  };
};
