import { parseSshKey } from '#approvals/signatures/ssh-key.ts';
import type { SettingsChange } from '../changes.ts';
import { lifeChanges, type KeyLife, type LifeChange } from './key-life.ts';
import { compareEntries, settingsFact } from './settings-fact.ts';

/** The parts of a key in `isms.yml` that are told. */
export interface KeyEntry extends KeyLife {
  readonly ssh?: string;
  readonly openpgp?: string;
  readonly public_key?: string;
  /** Address of the commits that the key of a forge signs. */
  readonly committer?: string;
}

/** A key as people compare it: the fingerprint that `ssh-keygen -l` and `gpg` print. */
const fingerprint = ({ ssh = '', openpgp }: KeyEntry): string => {
  if (openpgp !== undefined) return openpgp.toUpperCase();
  const key = parseSshKey(ssh);
  return 'fingerprint' in key ? key.fingerprint : (key.names ?? ssh.trim());
};

const committerChange = (was: KeyEntry, is: KeyEntry): readonly LifeChange[] =>
  was.committer === is.committer
    ? []
    : [{ clause: `counts for commits by ${is.committer ?? 'nobody'}`, loosens: true }];

const differences = (was: KeyEntry, is: KeyEntry): readonly LifeChange[] => {
  const told = [...lifeChanges(was, is), ...committerChange(was, is)];
  // Its comment, or the file that holds it: its fingerprint says that it is the same key.
  const same = was.ssh === is.ssh && was.public_key === is.public_key;
  return same ? told : [...told, { clause: 'is written otherwise', loosens: false }];
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
      differences(was, is).map(({ clause, loosens }) =>
        tell(`${owner}: key ${fingerprint(is)} ${clause}`, loosens),
      ),
    ),
  ];
};
