import { expect, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { tellStory, type GitStory } from '../../git-story.ts';
import { signCommit, signedTag, sshSigner, type Signer, type SshSigner } from '../../signers.ts';
import { forgeUri } from '../../attestations.ts';
import { approvalOf, begin, bianca, ines, omar, policy, propose } from '../exemplar.ts';

export interface Key {
  ssh?: string;
  openpgp?: string;
  public_key?: string;
  from: string;
  to?: string;
  revoked?: { on: string; reason: string; last_good?: string };
  compromised_since?: string;
}

export interface Held {
  role: string;
  from: string;
  to?: string;
}

export interface Member {
  id: string;
  name: string;
  emails: string[];
  forge?: { login: string; id?: number };
  keys?: Key[];
  roles?: Held[];
}

export interface Bot {
  id: string;
  emails: string[];
  forge?: { login: string; id?: number };
  keys?: Key[];
}

export interface Policy {
  approvers?: string[];
  least?: string;
  four_eyes?: string;
}

/** `isms.yml` as data that a test may change before it is written. */
export interface Company {
  format: 1;
  organisation: { name: string };
  people: Record<'ines' | 'omar' | 'clara' | 'dario' | 'bianca', Member>;
  others: Member[];
  bots: Bot[];
  forges: {
    uri: string;
    recorder: Key[];
    merge_key: { ssh: string; committer: string };
    trusted_mergers: string[];
  }[];
  approval: {
    main: string;
    document: Policy;
    soa: Policy;
    risk: Policy;
    trust_changes: Policy;
  };
}

/** The keys of the company: of people by their ids, of machines by what they do. */
export const keys = {
  ines: sshSigner('ines'),
  omar: sshSigner('omar'),
  clara: sshSigner('clara'),
  dario: sshSigner('dario'),
  bianca: sshSigner('bianca'),
  bot: sshSigner('bot'),
  recorder: sshSigner('recorder'),
  forge: sshSigner('forge'),
  /** Registered for nobody. */
  stranger: sshSigner('stranger'),
} satisfies Readonly<Record<string, SshSigner>>;

/** Accounts on the forge. */
export const accounts = {
  ines: { login: 'ines', id: 1001 },
  clara: { login: 'clara', id: 1002 },
  dario: { login: 'dario', id: 1003 },
  omar: { login: 'omar', id: 1004 },
  bianca: { login: 'bianca', id: 1005 },
  stranger: { login: 'stranger', id: 6666 },
} as const;

export const dario = 'Dario Moss <dario@example.com>';
export const bot = 'Merge Bot <merge-bot@example.com>';
export const forge = 'GitHub <noreply@github.com>';

export const since2025 = '2025-01-01';

/** A key of the company as `isms.yml` registers it. */
export const keyOf = ({ publicKey }: SshSigner, more: Partial<Key> = {}): Key => ({
  ssh: publicKey,
  from: since2025,
  ...more,
});

const member = (id: keyof typeof accounts & keyof typeof keys, name: string): Member => ({
  id,
  name,
  emails: [`${id}@example.com`],
  forge: accounts[id],
  keys: [keyOf(keys[id])],
  roles: [],
});

const asStarted = (): Company => ({
  format: 1,
  organisation: { name: 'Example Ltd' },
  people: {
    ines: member('ines', 'Ines Author'),
    omar: member('omar', 'Omar Merger'),
    clara: {
      ...member('clara', 'Clara Ibsen'),
      emails: ['clara@example.com', 'c.ibsen@example.org'],
      roles: [{ role: 'ciso', from: since2025 }],
    },
    dario: { ...member('dario', 'Dario Moss'), roles: [{ role: 'ciso', from: since2025 }] },
    bianca: {
      ...member('bianca', 'Bianca Keller'),
      roles: [{ role: 'top-management', from: since2025 }],
    },
  },
  others: [],
  bots: [
    {
      id: 'merge-bot',
      emails: ['merge-bot@example.com'],
      forge: { login: 'merge-bot', id: 1099 },
      keys: [keyOf(keys.bot)],
    },
  ],
  forges: [
    {
      uri: forgeUri,
      recorder: [keyOf(keys.recorder)],
      merge_key: { ssh: keys.forge.publicKey, committer: 'noreply@github.com' },
      trusted_mergers: ['omar', 'clara', 'dario', 'bianca', 'merge-bot'],
    },
  ],
  approval: {
    main: 'main',
    document: { approvers: ['ciso'], least: 'recorded' },
    soa: { approvers: ['ciso'], least: 'recorded' },
    risk: { least: 'recorded' },
    trust_changes: { approvers: ['top-management'], least: 'attested' },
  },
});

export type Edit = (company: Company) => void;

/**
 * `isms.yml` of a company in which Clara and Dario are CISO, Bianca is top management, Omar merges
 * and Ines writes; each has a key and an account. Edits are made one after the other.
 */
export const company = (...edits: readonly Edit[]): string => {
  const { people, others, ...rest } = asStarted();
  const draft: Company = { people, others, ...rest };
  for (const edit of edits) edit(draft);
  const { people: named, others: more, ...parts } = draft;
  return stringify({ ...parts, people: [...Object.values(named), ...more] }, { lineWidth: 0 });
};

/** The least level at which documents are approved. */
export const least =
  (level: 'recorded' | 'attested' | 'signed'): Edit =>
  ({ approval }) => {
    approval.document.least = level;
  };

export const fourEyes =
  (word: 'off' | 'claimed' | 'attested' | 'proved'): Edit =>
  ({ approval }) => {
    approval.document.four_eyes = word;
  };

export const roles =
  (id: keyof Company['people'], ...held: readonly Held[]): Edit =>
  ({ people }) => {
    people[id].roles = [...held];
  };

export const keysOf =
  (id: keyof Company['people'], ...registered: readonly Key[]): Edit =>
  ({ people }) => {
    people[id].keys = [...registered];
  };

export const ciso: Held = { role: 'ciso', from: since2025 };

/** The policy that most tests are about. */
export const path = 'policies/access-control.md';

/** Writes the policy in the working folder. */
export const writes =
  (repo: GitStory, version = '1.0', text = 'Ask by ticket.', extra = '') =>
  (): void => {
    repo.write(path, policy(version, text, extra));
  };

export interface Merge {
  readonly author?: string;
  readonly date?: string;
  readonly message?: string;
  readonly committer?: string;
}

/** Ines proposes, somebody merges and somebody signs the merge. Gives the id of the step. */
export const mergeSigned = async (
  repo: GitStory,
  change: () => void,
  signer: Signer,
  { author = omar, date = '2026-01-10', ...more }: Merge = {},
): Promise<string> => signCommit(repo, propose(repo, change, { author, date, ...more }), signer);

/** Starts a repository of the company in which Clara approved the policy by signing its merge. */
export const approvedBySignature = async (...edits: readonly Edit[]): Promise<GitStory> => {
  const repo = start(least('signed'), ...edits);
  await mergeSigned(repo, writes(repo), keys.clara);
  return repo;
};

/** A merge by the forge itself: its committer address, its key. */
export const mergedByForge = (
  repo: GitStory,
  change: () => void,
  author: string,
  date = '2026-01-10',
): Promise<string> => mergeSigned(repo, change, keys.forge, { author, date, committer: forge });

/** A merge that proves nothing by itself: the merger holds no role. */
export const mergePlain = (
  repo: GitStory,
  change: () => void,
  { author = omar, date = '2026-01-10', ...more }: Merge = {},
): string => propose(repo, change, { author, date, ...more });

/** What a forge makes of a pull request by "squash and merge": one commit, nobody's signature. */
export const squash = (
  repo: GitStory,
  change: () => void,
  { author = ines, date = '2026-01-10', message = 'Add the policy (#42)' }: Merge = {},
): string => {
  change();
  return repo.commit(message, { author, date, committer: forge });
};

/** A change of isms.yml that Bianca approves by signing the merge. */
export const changeTrust = (
  repo: GitStory,
  text: string,
  date: string,
  signer: Signer = keys.bianca,
): Promise<string> =>
  mergeSigned(
    repo,
    () => {
      repo.write('isms.yml', text);
    },
    signer,
    { date },
  );

/** Clara's signed tag that approves the policy. */
export const tagOf = (
  repo: GitStory,
  target: string,
  version = '1.0',
  { signer = keys.clara, date = '2026-01-12', name = 'approval' }: TagOf = {},
): Promise<string> =>
  signedTag(repo, name, target, `Approve it\n\nApproves: POL-001 ${version}`, signer, { date });

interface TagOf {
  readonly signer?: Signer;
  readonly date?: string;
  readonly name?: string;
}

/** Starts a repository of the company. */
export const start = (...edits: readonly Edit[]): GitStory => begin(company(...edits));

interface First {
  readonly files: Readonly<Record<string, string>>;
  readonly author?: string;
  readonly format?: 'sha1' | 'sha256';
}

/** Starts a repository whose first commit holds more than `isms.yml`. */
export const startWith = (
  { files, author = bianca, format = 'sha1' }: First,
  ...edits: readonly Edit[]
): GitStory => {
  const repo = tellStory({ format });
  onTestFinished(repo.discard);
  for (const [name, text] of Object.entries({ 'isms.yml': company(...edits), ...files })) {
    repo.write(name, text);
  }
  repo.commit('Begin', { author, date: '2026-01-01' });
  return repo;
};

interface Expected {
  readonly level: 'recorded' | 'attested' | 'signed';
  readonly independence?: 'none' | 'claimed' | 'attested' | 'proved';
  readonly person?: string;
  readonly role?: string;
  readonly day?: string;
}

type Asked = Parameters<typeof approvalOf>[1];

/** Expects an approval by one person, and nothing said against it. */
export const expectApproved = async (
  repo: GitStory,
  { level, independence = 'claimed', person = 'clara', role = 'ciso', day }: Expected,
  asked: Asked = {},
  id = 'POL-001',
): Promise<void> => {
  const approval = await approvalOf(repo, asked, id);
  expect({
    verdict: approval.verdict,
    level: approval.level,
    independence: approval.independence,
    reasons: approval.reasons.map(({ code, message }) => `${code}: ${message}`),
    approvals: approval.approvals.map((one) => ({
      person: one.person,
      role: one.role,
      level: one.level,
      ...(day == null ? {} : { day: one.day }),
    })),
  }).toEqual({
    verdict: 'approved',
    level,
    independence,
    reasons: [],
    approvals: [{ person, role, level, ...(day == null ? {} : { day }) }],
  });
};

/** Expects that nothing is approved, for these reasons at least. */
export const expectRefused = async (
  repo: GitStory,
  codes: readonly string[],
  asked: Asked = {},
  id = 'POL-001',
): Promise<void> => {
  const { verdict, reasons } = await approvalOf(repo, asked, id);
  const found = reasons.map(({ code }) => code);
  const missing = codes.filter((code) => !found.includes(code));
  // What was found is repeated on both sides so that a failure shows it.
  expect({ verdict, found, missing }).toEqual({ verdict: 'not-approved', found, missing: [] });
};
