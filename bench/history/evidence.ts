import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { preAuthenticationEncoding, writeEnvelope } from '#approvals/attestation/envelope.ts';
import { approvalNamespace, payloadType } from '#approvals/attestation/statement.ts';
import { writeStatement } from '#approvals/attestation/write-statement.ts';
import { sshBlobIn } from '#approvals/signatures/ssh-armour.ts';
import { signSsh } from '#approvals/signatures/ssh-sign.ts';
import { objectId } from '#history/object-id.ts';
import {
  signatureLine,
  type CommitName,
  type ImportStream,
  type NewCommit,
} from './import-stream.ts';
import { authors, clara, claraKey, forgeUri, recorderKey } from './people.ts';

/** A record of which something is approved. */
export interface ApprovedContent {
  readonly path: string;
  readonly id: string;
  readonly version: string;
  readonly text: string;
}

const storeLoose = (folder: string, bytes: Buffer): string => {
  const id = objectId('sha1', 'commit', bytes);
  const file = join(folder, '.git/objects', id.slice(0, 2), id.slice(2));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`commit ${bytes.length}\0`), bytes])));
  return id;
};

/** Writes a commit that Clara signs: `fast-import` cannot, but takes one that is there. */
export const signedCommit = async (
  stream: ImportStream,
  folder: string,
  commit: NewCommit,
): Promise<CommitName> => {
  const unsigned = await stream.commit({ ...commit, ref: 'refs/heads/unsigned' });
  const parents: string[] = [];
  for (const parent of commit.parents) parents.push(await stream.idOf(parent));
  const head = [
    `tree ${await stream.treeOf(unsigned)}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${signatureLine(commit.author, commit.time)}`,
    `committer ${signatureLine(commit.committer, commit.time)}`,
  ].join('\n');
  const body = `\n\n${commit.message}`;
  const signature = signSsh(claraKey, 'git', Buffer.from(`${head}${body}`)).trimEnd();
  const signed = `${head}\ngpgsig ${signature.replaceAll('\n', '\n ')}${body}`;
  const id = storeLoose(folder, Buffer.from(signed));
  await stream.point(commit.ref, id);
  return id;
};

/** The message of a tag by which Clara approves a version, signature included. */
export const approvingTag = (
  name: string,
  target: string,
  tagger: string,
  { id, version }: ApprovedContent,
): string => {
  const message = `Approve ${id}\n\nApproves: ${id} ${version}\n`;
  const payload = `object ${target}\ntype commit\ntag ${name}\ntagger ${tagger}\n\n${message}`;
  return message + signSsh(claraKey, 'git', Buffer.from(payload));
};

/** Where on the main line something was merged, and by which change. */
export interface MergedChange {
  readonly root: string;
  readonly before: string;
  readonly commit: string;
  readonly head: string;
  readonly request: number;
  readonly author: number;
  readonly time: number;
}

/** The line of the notes in which the forge's recorder says that Clara reviewed a content. */
export const recordedReview = (
  { root, before, commit, head, request, author, time }: MergedChange,
  { path, id, version, text }: ApprovedContent,
): string => {
  const content = objectId('sha1', 'blob', Buffer.from(text));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const writer = { login: `author-${author % authors.length}`, id: 2001 + author };
  const at = new Date(time * 1000).toISOString().replace('.000', '');
  const statement = writeStatement({
    subjects: [{ name: path, content, sha256, id, version, status: 'approved' }],
    repository: { root, uri: forgeUri },
    line: { ref: 'refs/heads/main', before, commit },
    predicate: {
      type: 'forge',
      change: { forge: forgeUri, request, head, author: writer, writers: [writer] },
      approvals: [
        {
          login: clara.email.slice(0, clara.email.indexOf('@')),
          id: 1002,
          decision: 'approved',
          commit: head,
          at,
          reviewed: new Map([[path, content]]),
        },
      ],
      merge: { by: { login: 'omar', id: 1004 }, method: 'merge' },
    },
    recordedAt: at,
  });
  const payload = Buffer.from(statement);
  const armour = signSsh(
    recorderKey,
    approvalNamespace,
    preAuthenticationEncoding(payloadType, payload),
  );
  const sig = sshBlobIn(armour);
  if (sig === undefined) throw new Error('The story could not sign an attestation');
  return writeEnvelope({ payloadType, payload, signatures: [{ sig }] });
};
