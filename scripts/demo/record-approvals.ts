import { createHash } from 'node:crypto';
import { preAuthenticationEncoding, writeEnvelope } from '#approvals/attestation/envelope.ts';
import {
  approvalNamespace,
  payloadType,
  type Account,
  type ApprovalStatement,
  type ApprovedSubject,
} from '#approvals/attestation/statement.ts';
import { writeStatement } from '#approvals/attestation/write-statement.ts';
import { signSsh } from '#approvals/signatures/ssh-sign.ts';
import { sshBlobIn } from '#approvals/signatures/ssh-armour.ts';
import { changedSubjects, type ChangedContent } from '#forges/changed-subjects.ts';
import { objectId } from '#history/object-id.ts';
import { recordFacts } from '#history/record-facts.ts';
import { treeIdOf } from '#history/tree-id.ts';
import type { DemoKeys } from './demo-keys.ts';
import type { MergedRequest } from './merged-request.ts';
import type { Signatories } from './signatories.ts';
import type { Note, SignedTag } from './write-approvals.ts';

/** Reviews are given at noon, recorded after the merge, and tags signed at last: hours UTC. */
const noon = 13;
const recorded = 16;
const tagged = 17;

/** What the approvals of the scripted year are made of. */
export interface ApprovalScript {
  readonly merged: readonly MergedRequest[];
  /** Commit ids by mark. */
  readonly ids: ReadonlyMap<number, string>;
  readonly signatories: Signatories;
  /** The forge account of a person. */
  readonly accountOf: (person: string) => Account;
  /** Address of the repository on the forge. */
  readonly forge: string;
  readonly keys: DemoKeys;
}

const soaStatement = 'soa/index.md';

const contentOf = (path: string, bytes: Uint8Array, merged: MergedRequest): ChangedContent => {
  const facts = recordFacts(bytes);
  if (path !== soaStatement) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, content: objectId('sha1', 'blob', bytes), sha256, facts };
  }
  const files = [...merged.soa].map(([name, source]) => ({
    path: name.slice('soa/'.length),
    mode: '100644',
    id: objectId('sha1', 'blob', source),
  }));
  return { path, content: treeIdOf('sha1', files), facts };
};

/** The contents that a pull request changed; a changed control changes the SoA. */
const subjectsOf = (merged: MergedRequest): readonly ApprovedSubject[] => {
  const statement = merged.soa.get(soaStatement);
  const touched = [...merged.files.keys()].some((path) => path.startsWith('soa/'));
  const files = new Map(merged.files);
  if (touched && statement !== undefined) files.set(soaStatement, statement);
  const contents = [...files].map(([path, bytes]) => contentOf(path, bytes, merged));
  return changedSubjects(contents, 'isms.yml');
};

const idOf = ({ ids }: ApprovalScript, mark: number): string => {
  const id = ids.get(mark);
  if (id === undefined) throw new Error(`The demo wrote no commit with the mark ${mark}`);
  return id;
};

const rfc3339 = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** Who merges has read it too. */
const reviewersOf = ({ request }: MergedRequest): readonly string[] => {
  const writers = new Set(request.contributions.map(({ author }) => author));
  const asked = new Set([...request.approvedBy, request.merger]);
  return [...asked].filter((person) => !writers.has(person)).sort();
};

const statementOf = (
  script: ApprovalScript,
  merged: MergedRequest,
  subjects: readonly ApprovedSubject[],
): ApprovalStatement => {
  const { accountOf, forge, signatories } = script;
  const { request, number } = merged;
  const writers = [...new Set(request.contributions.map(({ author }) => author))];
  const head = idOf(script, merged.head);
  const [author = request.merger] = writers;
  const timeOf = (person: string, hour: number): string =>
    rfc3339(signatories(person, request.day, hour).time);
  return {
    subjects,
    repository: { root: idOf(script, 1), uri: forge },
    line: {
      ref: 'refs/heads/main',
      before: idOf(script, merged.before),
      commit: idOf(script, merged.merge),
    },
    predicate: {
      type: 'forge',
      change: {
        forge,
        request: number,
        head,
        author: accountOf(author),
        writers: writers.map(accountOf),
      },
      approvals: reviewersOf(merged).map((person) => ({
        ...accountOf(person),
        decision: 'approved',
        commit: head,
        at: timeOf(person, noon),
        reviewed: new Map(subjects.map(({ name, content }) => [name, content])),
      })),
      merge: { by: accountOf(request.merger), method: 'merge' },
    },
    recordedAt: timeOf(request.merger, recorded),
  };
};

const noteOf = (
  script: ApprovalScript,
  merged: MergedRequest,
  subjects: readonly ApprovedSubject[],
): Note => {
  const payload = Buffer.from(writeStatement(statementOf(script, merged, subjects)));
  const encoded = preAuthenticationEncoding(payloadType, payload);
  const sig = sshBlobIn(signSsh(script.keys.recorder, approvalNamespace, encoded));
  if (sig === undefined) throw new Error('The demo could not sign an attestation');
  const { time } = script.signatories(merged.request.merger, merged.request.day, recorded);
  return {
    commit: idOf(script, merged.merge),
    text: `${writeEnvelope({ payloadType, payload, signatures: [{ sig }] })}\n`,
    time,
  };
};

const tagOf = (
  script: ApprovalScript,
  merged: MergedRequest,
  subjects: readonly ApprovedSubject[],
): readonly SignedTag[] => {
  const { person, key } = script.keys.signer;
  if (!reviewersOf(merged).includes(person)) return [];
  const approves = subjects
    .filter(({ version }) => version !== '')
    .map(({ id, version }) => `Approves: ${id} ${version}`);
  if (approves.length === 0) return [];
  const tagger = script.signatories(person, merged.request.day, tagged);
  const target = idOf(script, merged.merge);
  const name = `approved-${merged.number}`;
  const message = `${merged.request.title}\n\n${approves.join('\n')}\n`;
  const { name: by, email, time } = tagger;
  const payload = `object ${target}\ntype commit\ntag ${name}\ntagger ${by} <${email}> ${time} +0000\n\n${message}`;
  return [{ name, target, tagger, message: message + signSsh(key, 'git', Buffer.from(payload)) }];
};

/**
 * The approvals of the scripted year: what the recorder of the forge notes of each pull request,
 * and the tags that the one person signs who has a key.
 */
export const recordApprovals = (
  script: ApprovalScript,
): { readonly notes: readonly Note[]; readonly tags: readonly SignedTag[] } => {
  const changed = script.merged
    .map((merged) => ({ merged, subjects: subjectsOf(merged) }))
    .filter(({ subjects }) => subjects.length > 0);
  return {
    notes: changed.map(({ merged, subjects }) => noteOf(script, merged, subjects)),
    tags: changed.flatMap(({ merged, subjects }) => tagOf(script, merged, subjects)),
  };
};
