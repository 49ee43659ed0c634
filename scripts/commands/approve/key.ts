import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  preAuthenticationEncoding,
  readEnvelope,
  writeEnvelope,
} from '#approvals/attestation/envelope.ts';
import { readStatement } from '#approvals/attestation/read-statement.ts';
import {
  approvalNamespace,
  payloadType,
  type ApprovalStatement,
} from '#approvals/attestation/statement.ts';
import { writeStatement } from '#approvals/attestation/write-statement.ts';
import { sshBlobIn } from '#approvals/signatures/ssh-armour.ts';
import { checkSshSignature } from '#approvals/signatures/ssh-signature.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { keyFingerprint, signWithSshKeygen, type SshKeygen } from '#history/notes-signer.ts';
import type { Context } from '../context.ts';

/** A key that signs approvals. */
export interface ApprovalKey {
  /** `SHA256:…` */
  readonly fingerprint: string;
  readonly keygen: SshKeygen;
}

/** Reads which key a file holds. Throws `UnreadableInput`. */
export const openKey = async (context: Context, path: string): Promise<ApprovalKey> => {
  const keygen = {
    key: resolve(context.folder, path),
    environment: context.environment,
    note: context.warn,
  };
  return { keygen, fingerprint: await keyFingerprint(keygen) };
};

/** Line ends as `ssh-keygen` wants them: the forms in which CI secrets are kept lose the last one. */
const keyText = (text: string): string => `${text.replaceAll('\r\n', '\n').trim()}\n`;

const fromText = async <T>(
  context: Context,
  text: string,
  use: (key: ApprovalKey) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'isms-recorder-'));
  try {
    const path = join(folder, 'key');
    await writeFile(path, keyText(text), { mode: 0o600, flag: 'wx' });
    return await use(await openKey(context, path));
  } catch (error) {
    throw error instanceof UnreadableInput && error.message.includes(folder)
      ? new UnreadableInput('Cannot use the key in `ISMS_RECORDER_KEY`', {
          hint: 'give it the whole text of an SSH private key without passphrase',
          cause: error,
        })
      : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Whether a key was given at all. */
export const hasRecorderKey = ({ environment }: Context, path: string | undefined): boolean =>
  path != null || (environment['ISMS_RECORDER_KEY'] ?? '') !== '';

/** What to say where none was given. */
export const noRecorderKey = (): UnreadableInput =>
  new UnreadableInput("Cannot sign without the recorder's key", {
    hint: 'give `--key FILE`, or put the key into `ISMS_RECORDER_KEY`; `--dry-run` needs none',
  });

/**
 * Calls `use` with the recorder's key: from the file that the user named, else from the text in
 * `ISMS_RECORDER_KEY`, which lies in a file that only the user can read while it is needed.
 */
export const withRecorderKey = async <T>(
  context: Context,
  path: string | undefined,
  use: (key: ApprovalKey) => Promise<T>,
): Promise<T> => {
  if (path != null) return use(await openKey(context, path));
  const text = context.environment['ISMS_RECORDER_KEY'] ?? '';
  if (text.includes('-----BEGIN')) return fromText(context, text, use);
  // GitLab's variables of the type "file" hold a path.
  if (text !== '') return use(await openKey(context, text));
  throw noRecorderKey();
};

/** Signs a statement, and gives its envelope as one line. */
export const signStatement = async (
  { keygen, fingerprint }: ApprovalKey,
  statement: ApprovalStatement,
): Promise<string> => {
  const payload = Buffer.from(writeStatement(statement));
  const covered = preAuthenticationEncoding(payloadType, payload);
  const armoured = await signWithSshKeygen(keygen, approvalNamespace, covered);
  const signature = { payload: covered, signature: armoured };
  const { verdict, fingerprint: signer, detail } = checkSshSignature(signature, approvalNamespace);
  const sig = sshBlobIn(armoured);
  if (verdict !== 'good' || sig == null) {
    throw new UnreadableInput(`The signature by \`${keygen.key}\` ${detail ?? 'is not good'}`, {
      hint: 'use a key of the kind ed25519, ecdsa, rsa (2048 bits or more) or a security key',
    });
  }
  return writeEnvelope({
    payloadType,
    payload,
    signatures: [{ keyid: signer ?? fingerprint, sig }],
  });
};

/** Whether one of these lines says what is to be said, by the signature of this key. */
export const alreadySaid = (
  lines: readonly string[],
  fingerprint: string,
  same: (said: ApprovalStatement) => boolean,
): boolean =>
  lines.some((line) => {
    const envelope = readEnvelope(line);
    const said = envelope == null ? undefined : readStatement(envelope);
    if (envelope == null || said == null || !same(said)) return false;
    const payload = preAuthenticationEncoding(envelope.payloadType, envelope.payload);
    return envelope.signatures.some(({ sig }) => {
      const signature = Buffer.from(sig).toString('base64');
      const facts = checkSshSignature({ payload, signature }, approvalNamespace);
      return facts.verdict === 'good' && facts.fingerprint === fingerprint;
    });
  });
