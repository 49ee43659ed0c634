import { createHash } from 'node:crypto';
import { settingsPath } from '#content/record-place.ts';
import type { History } from '#history/history.ts';
import { yamlData } from '#history/record-facts.ts';
import { trustStateOf, type TrustState } from './trust-state.ts';

/** A text of `isms.yml` from the step on that brought it. */
export interface TrustText {
  readonly position: number;
  /** Blob id; absent where the step removed the file. */
  readonly content?: string;
  /** Of the blob's bytes. */
  readonly sha256?: string;
  readonly state: TrustState;
}

const textAt = async (
  history: History,
  position: number,
  content: string | undefined,
): Promise<TrustText> => {
  if (content == null) return { position, state: trustStateOf(undefined) };
  const bytes = await history.blob(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { position, content, sha256, state: trustStateOf(yamlData(bytes.toString('utf8'))) };
};

/** All texts of `isms.yml` on a main line, and where trust in them starts. */
export interface TrustTexts {
  /** Oldest first, beginning with that of the first commit. */
  readonly texts: readonly TrustText[];
  /** Position of the commit that trust starts from. */
  readonly start: number;
}

/** Reads every text of `isms.yml` on the main line. */
export const readTrustTexts = async (history: History): Promise<readonly TrustText[]> => {
  const first = await textAt(history, 0, await history.contentAt(0, settingsPath));
  const later = history.steps
    .filter(({ position }) => position > 0)
    .flatMap(({ position, changes }) => {
      const change = changes.find(({ path }) => path === settingsPath);
      const { after } = change ?? {};
      if (change == null) return [];
      return [{ position, content: after?.mode.startsWith('100') === true ? after.id : undefined }];
    });
  const texts = later.map(({ position, content }) => textAt(history, position, content));
  return [first, ...(await Promise.all(texts))];
};

/** The texts from a position on, the one that stands there first. */
export const textsFrom = (
  texts: readonly TrustText[],
  start: number,
): readonly [TrustText, ...TrustText[]] => {
  const standing = texts.findLastIndex(({ position }) => position <= start);
  const [first, ...rest] = texts.slice(Math.max(standing, 0));
  const none = { state: trustStateOf(undefined) };
  return [{ ...(first ?? none), position: start }, ...rest];
};

/** The steps at which the trust parts changed: those that need approval. */
export const trustChanges = (texts: readonly TrustText[]): readonly TrustText[] =>
  texts.filter((text, index) => index > 0 && text.state.parts !== texts[index - 1]?.state.parts);

/**
 * The OpenPGP public keys that the texts name, as the files stood with each text and as they stand
 * now: the fingerprint in `isms.yml` binds the key, whatever else a file may hold.
 */
export const readOpenPgpKeys = async (
  history: History,
  texts: readonly TrustText[],
): Promise<readonly Uint8Array[]> => {
  const last = history.line.length - 1;
  const asked = texts.flatMap(({ position, state }) =>
    [...state.keyOwners.values()]
      .flatMap((owner) => owner?.keys ?? [])
      .flatMap(({ publicKeyFile }) => publicKeyFile ?? [])
      .flatMap((path) => [position, last].map((at) => history.contentAt(at, path))),
  );
  const blobs = new Set((await Promise.all(asked)).filter((id) => id != null));
  return Promise.all([...blobs].sort().map((id) => history.blob(id)));
};
