import { createHash } from 'node:crypto';
import { dayInWords } from '#register/day-words.ts';
import type { SettingsChange } from '../changes.ts';
import { sameValue } from '../compare-fields.ts';
import { compareEntries, settingsFact } from './settings-fact.ts';

/** The parts of a key in `isms.yml` that are told. */
export interface KeyEntry {
  readonly ssh?: string;
  readonly openpgp?: string;
  readonly from?: string;
  readonly to?: string;
  readonly revoked?: { readonly on: string; readonly reason: string };
  readonly compromised_since?: string;
}

/** A key as people compare it: the fingerprint that `ssh-keygen -l` and `gpg` print. */
const fingerprint = ({ ssh, openpgp }: KeyEntry): string => {
  if (openpgp !== undefined) return openpgp.toUpperCase();
  const [, body = ''] = (ssh ?? '').trim().split(/\s+/);
  const digest = createHash('sha256').update(Buffer.from(body, 'base64')).digest('base64');
  return `SHA256:${digest.replace(/=+$/, '')}`;
};

const changeOf = (owner: string, before: KeyEntry, after: KeyEntry): readonly string[] => {
  if (sameValue(before, after)) return [];
  const key = `key ${fingerprint(after)}`;
  const revoked = after.revoked;
  if (revoked && !before.revoked) {
    return [`${owner}: ${key} is revoked on ${dayInWords(revoked.on)}: ${revoked.reason}`];
  }
  if (!revoked && before.revoked)
    return [`${owner}: ${key} is trusted again, its revocation is dropped`];
  if (before.to !== after.to) {
    return [
      `${owner}: ${key} may be used ${after.to === undefined ? 'without end' : `until ${dayInWords(after.to)}`}`,
    ];
  }
  return [`${owner}: what is said of ${key} changes`];
};

/** Keys that somebody gets, loses or may use otherwise. More keys, or longer ones, loosen. */
export const keyChanges = (
  part: string,
  owner: string,
  before: readonly KeyEntry[],
  after: readonly KeyEntry[],
): readonly SettingsChange[] => {
  const { added, removed, kept } = compareEntries(before, after, fingerprint);
  const tell = (sentence: string, loosens: boolean): SettingsChange =>
    settingsFact(part, 'Keys', sentence, loosens, `${part}.keys`);
  return [
    ...added.map((key) =>
      tell(`${owner}: key ${fingerprint(key)} is added; what it signs counts`, true),
    ),
    ...removed.map((key) =>
      tell(`${owner}: key ${fingerprint(key)} is removed; what it signed counts no longer`, false),
    ),
    ...kept.flatMap(([was, is]) =>
      changeOf(owner, was, is).map((sentence) =>
        tell(
          sentence,
          (was.revoked !== undefined && !is.revoked) || (is.to ?? '9') > (was.to ?? '9'),
        ),
      ),
    ),
  ];
};
