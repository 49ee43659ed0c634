import { createHash } from 'node:crypto';
import type { GitStory } from './git-story.ts';
import { gitBytes, storeObject, type Signer } from './signers.ts';

/** An account of a forge, as its API names it. */
export interface Account {
  readonly login: string;
  readonly id?: number;
}

/** A content that an attestation speaks of; what is left out is read from the commit. */
export interface Subject {
  readonly path: string;
  readonly id: string;
  /** Absent for `isms.yml`, which has neither version nor status. */
  readonly version?: string;
  readonly status?: string;
  /** Git blob id, for the SoA the tree id of its folder. */
  readonly content?: string;
  readonly sha256?: string;
}

/** One review as the forge tells it; what is left out is read from the reviewed commit. */
export interface Review extends Account {
  readonly decision?: string;
  readonly commit?: string;
  readonly at?: string;
  readonly reviewed?: Readonly<Record<string, string>>;
}

/** Where an attestation says to belong; what is left out is so as it should be. */
export interface Place {
  readonly root?: string;
  readonly uri?: string;
  readonly ref?: string;
  readonly before?: string;
  readonly line?: string;
}

interface Form {
  readonly payloadType?: string;
  readonly predicateType?: string;
  readonly namespace?: string;
  readonly keyid?: string;
}

interface Common extends Place, Form {
  /** The step of the main line that the attestation is about. */
  readonly commit: string;
  readonly subjects: readonly Subject[];
  readonly signers: readonly Signer[];
}

export interface ForgeClaim extends Common {
  readonly forge?: string;
  readonly head?: string;
  readonly author?: Account;
  readonly writers?: readonly Account[];
  readonly reviews: readonly Review[];
  readonly mergedBy?: Account;
  readonly method?: string;
}

export interface PersonalClaim extends Common {
  readonly person: string;
  readonly decision?: string;
  readonly at?: string;
}

export const forgeUri = 'https://github.com/example/isms';

const rootOf = (repo: GitStory, commit: string): string =>
  repo.git('rev-list', '--first-parent', commit).split('\n').at(-1) ?? '';

const soaPath = 'soa/index.md';

/** The object at a path of a commit; for the SoA its folder. Empty where the commit is gone. */
const contentAt = (repo: GitStory, commit: string, path: string): string => {
  try {
    return repo.git('rev-parse', '--verify', `${commit}:${path === soaPath ? 'soa' : path}`);
  } catch {
    return '';
  }
};

const digestOf = (repo: GitStory, { path, sha256 }: Subject, content: string) => {
  if (path === soaPath) return { gitTree: content };
  const bytes = gitBytes(repo, ['cat-file', 'blob', content]);
  return { gitBlob: content, sha256: sha256 ?? createHash('sha256').update(bytes).digest('hex') };
};

const subjectOf = (repo: GitStory, commit: string, subject: Subject): object => {
  const { path, id, version, status = version == null ? undefined : 'approved' } = subject;
  const content = subject.content ?? contentAt(repo, commit, path);
  const digest = digestOf(repo, subject, content);
  return { name: path, digest, annotations: { id, version, status } };
};

const placeOf = (repo: GitStory, { commit, root, uri, ref, before, line }: Common): object => ({
  repository: { root: root ?? rootOf(repo, commit), uri: uri ?? forgeUri },
  line: {
    ref: ref ?? 'refs/heads/main',
    before: before ?? repo.git('rev-parse', `${commit}^1`),
    commit: line ?? commit,
  },
});

const envelope = async (statement: object, claim: Common): Promise<string> => {
  const type = claim.payloadType ?? 'application/vnd.in-toto+json';
  const payload = Buffer.from(JSON.stringify(statement));
  // The pre-authentication encoding of DSSE v1.
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  const signed = Buffer.concat([Buffer.from(head), payload]);
  const signatures = claim.signers.map(async (signer) => {
    const armour = await signer.sign(signed, claim.namespace ?? 'approval@isms-as-code');
    const sig = armour.replace(/-----[^-]+-----/g, '').replaceAll('\n', '');
    return { keyid: claim.keyid ?? '', sig };
  });
  return JSON.stringify({
    payloadType: type,
    payload: payload.toString('base64'),
    signatures: await Promise.all(signatures),
  });
};

const statementOf = (repo: GitStory, claim: Common, predicate: object): object => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: claim.subjects.map((subject) => subjectOf(repo, claim.commit, subject)),
  predicateType: claim.predicateType ?? 'urn:isms-as-code:approval:v1',
  predicate: { ...placeOf(repo, claim), ...predicate },
});

const headOf = (repo: GitStory, commit: string): string => {
  const parents = repo.git('rev-list', '--no-walk', '--parents', commit).split(' ').slice(1);
  return parents[1] ?? commit;
};

const reviewOf = (repo: GitStory, claim: ForgeClaim, head: string, review: Review): object => {
  const { decision = 'approved', commit = head, at = '2026-01-09T09:00:00Z', ...account } = review;
  const contents = claim.subjects.map(({ path }) => [path, contentAt(repo, commit, path)] as const);
  const reviewed = review.reviewed ?? Object.fromEntries(contents);
  return { ...account, decision, commit, at, reviewed };
};

/** One line of the notes: what the forge's recorder says of a change that was merged. */
export const forgeAttestation = (repo: GitStory, claim: ForgeClaim): Promise<string> => {
  const head = claim.head ?? headOf(repo, claim.commit);
  const author = claim.author ?? { login: 'ines', id: 1001 };
  const approvals = claim.reviews.map((review) => reviewOf(repo, claim, head, review));
  const change = {
    forge: claim.forge ?? forgeUri,
    request: 42,
    head,
    author,
    writers: claim.writers ?? [author],
  };
  const by = claim.mergedBy ?? { login: 'omar', id: 1004 };
  const merge = { by, method: claim.method ?? 'merge' };
  const recordedAt = '2026-01-10T10:05:00Z';
  return envelope(statementOf(repo, claim, { change, approvals, merge, recordedAt }), claim);
};

/** One line of the notes: what an approver says with a key of his or her own. */
export const personalAttestation = (repo: GitStory, claim: PersonalClaim): Promise<string> => {
  const { person, decision = 'approved', at = '2026-01-11T09:00:00Z' } = claim;
  const approvals = [{ person, decision, at }];
  return envelope(statementOf(repo, claim, { approvals }), claim);
};

export const notesRef = 'refs/notes/isms-approvals';

/** Writes the note of a commit, in place of one that it has. */
export const note = (repo: GitStory, commit: string, lines: readonly string[]): void => {
  const blob = storeObject(repo, 'blob', Buffer.from(`${lines.join('\n')}\n`));
  const who = ['-c', 'user.name=Recorder', '-c', 'user.email=recorder@example.com'];
  repo.git(...who, 'notes', `--ref=${notesRef}`, 'add', '-f', '-C', blob, commit);
};
