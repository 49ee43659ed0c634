import type { Commit, Signature } from '#history/commit-object.ts';
import type { CommitWords, FoundContent, History } from '#history/history.ts';
import { sharedTexts } from '#history/facts-reader.ts';
import { inBatches } from '#history/in-batches.ts';
import { readApprovingTags, type ApprovingTag } from './approving-tags.ts';
import type { Sources } from './matter.ts';
import { createNameReader } from './named-addresses.ts';
import { readNotedEnvelopes, type NotedEnvelope, type NotedEnvelopes } from './noted-envelopes.ts';
import { pathOfContent, soaFolder } from './present.ts';
import { signatureCheck, type SignatureCheck } from './signatures/check-signature.ts';
import type { SignatureFacts } from './signatures/signature-facts.ts';
import { mayName } from './trailers.ts';
import { readOpenPgpKeys, trustChanges, type TrustText } from './trust-texts.ts';

const isSame = (a: Signature, b: Signature): boolean =>
  a.name === b.name && a.email === b.email && a.time === b.time;

/** Checks commits, and keeps of each only the words that may decide something. */
class CommitReader {
  readonly #check: SignatureCheck;
  readonly #shared = sharedTexts();
  /** By commit id; commits without one are absent. */
  readonly signatures = new Map<string, SignatureFacts>();

  constructor(check: SignatureCheck) {
    this.#check = check;
  }

  readonly take = async (commit: Commit): Promise<CommitWords> => {
    await this.#verify(commit);
    const { id, parents, message } = commit;
    const author = this.#sharing(commit.author);
    const committer = this.#sharing(commit.committer);
    return {
      id,
      parents,
      author,
      committer: isSame(author, committer) ? author : committer,
      message: mayName(message) ? message : '',
    };
  };

  async #verify({ id, signed }: Commit): Promise<void> {
    if (signed == null || this.signatures.has(id)) return;
    this.signatures.set(id, await this.#check(signed, 'git'));
  }

  #sharing({ name, email, time }: Signature): Signature {
    return { name: this.#shared(name), email: this.#shared(email), time };
  }
}

const isSigned = ({ signatures }: NotedEnvelope): boolean =>
  signatures().some(({ verdict }) => verdict === 'good');

/** Those that may count: on a step of the main line, signed by a key that is registered. */
const countable = ({ line }: History, envelopes: NotedEnvelopes): readonly NotedEnvelope[] =>
  [...envelopes.on]
    .filter(([commit]) => line.positionOf(commit) != null)
    .flatMap(([, noted]) => noted)
    .filter(isSigned);

/** The steps of spans: rebased commits that one attestation covers together. */
const spanPositions = ({ line }: History, envelopes: readonly NotedEnvelope[]): readonly number[] =>
  envelopes.flatMap(({ on, statement }) => {
    const to = line.positionOf(on);
    const before = line.positionOf(statement.line.before);
    if (to == null || before == null || to - before < 2) return [];
    return Array.from({ length: to - before }, (_, index) => before + 1 + index);
  });

/** Of all steps, where a key is compromised since a day: who signed later then matters. */
const takeLaterSteps = async (
  history: History,
  texts: readonly TrustText[],
  { take }: CommitReader,
): Promise<void> => {
  const compromised = texts.some(({ state }) =>
    [...state.keyOwners.values()].some((owner) =>
      owner?.keys.some(({ revocation }) => revocation?.compromisedSince != null),
    ),
  );
  if (!compromised) return;
  const positions = Array.from({ length: history.line.length }, (_, position) => position);
  await inBatches(positions, async (position) => {
    await take(await history.commitAt(position));
  });
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
  const envelopes = readNotedEnvelopes(await history.notes(), (key) =>
    texts.some(({ state }) => state.keyOwners.has(key)),
  );
  const signed = countable(history, envelopes);
  const positions = new Set([
    ...settings,
    ...trustChanges(texts).map(({ position }) => position),
    ...spanPositions(history, signed),
  ]);
  const commits = new CommitReader(check);
  const details = await history.details(positions, commits.take);
  await takeLaterSteps(history, texts, commits);
  const tags = await readApprovingTags(await history.tags(), check);
  return {
    line: history.line,
    newFrom: history.newFrom,
    prefix: history.prefix,
    details,
    namesIn: createNameReader(),
    signatureOf: (commit) => commits.signatures.get(commit),
    tags,
    envelopes,
    reviewedIn: await readReviewed(history, signed),
    contentsIn: await readTagged(history, tags),
    today,
  };
};
