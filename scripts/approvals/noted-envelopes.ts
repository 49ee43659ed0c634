import { createHash } from 'node:crypto';
import { byText } from '#findings/text-order.ts';
import type { Notes } from '#history/references.ts';
import { preAuthenticationEncoding, readEnvelope, type Envelope } from './attestation/envelope.ts';
import { readStatement } from './attestation/read-statement.ts';
import { approvalNamespace, type ApprovalStatement } from './attestation/statement.ts';
import { checkSshSignature, keyNamedBy } from './signatures/ssh-signature.ts';
import type { SignatureFacts } from './signatures/signature-facts.ts';

/** An attestation as the notes hold it, read, with what its signatures show. */
export interface NotedEnvelope {
  /** The line as it stands. */
  readonly line: string;
  /** Commit that the note sits on. */
  readonly on: string;
  /** SHA-256 of the statement's bytes. */
  readonly digest: string;
  readonly statement: ApprovalStatement;
  /** What its signatures show; worked out when first asked for. */
  readonly signatures: () => readonly SignatureFacts[];
}

/** All attestations of a clone. */
export interface NotedEnvelopes {
  /** Commit of the notes; absent where there are none. */
  readonly tip?: string;
  /** Commits whose note holds a line that is no attestation. */
  readonly unreadable: ReadonlySet<string>;
  /** By the commit that their note sits on. */
  readonly on: ReadonlyMap<string, readonly NotedEnvelope[]>;
  /** By the path of a subject. */
  readonly naming: ReadonlyMap<string, readonly NotedEnvelope[]>;
}

/** Tells whether some text of `isms.yml` registers a key. */
export type IsRegistered = (fingerprint: string) => boolean;

const checkAll = (
  { payloadType, payload, signatures }: Envelope,
  isRegistered: IsRegistered,
): readonly SignatureFacts[] => {
  const encoded = preAuthenticationEncoding(payloadType, payload);
  const distinct = new Set(signatures.map(({ sig }) => Buffer.from(sig).toString('base64')));
  return [...distinct].map((signature) => {
    const fingerprint = keyNamedBy(signature);
    // Nothing follows from a key that nobody registered, and anybody can make many of them.
    return fingerprint != null && !isRegistered(fingerprint)
      ? { verdict: 'unknown', fingerprint }
      : checkSshSignature({ payload: encoded, signature }, approvalNamespace);
  });
};

const readLine = (
  on: string,
  line: string,
  isRegistered: IsRegistered,
): NotedEnvelope | undefined => {
  const envelope = readEnvelope(line);
  const statement = envelope == null ? undefined : readStatement(envelope);
  if (envelope == null || statement == null) return undefined;
  let checked: readonly SignatureFacts[] | undefined;
  return {
    line,
    on,
    digest: createHash('sha256').update(envelope.payload).digest('hex'),
    statement,
    signatures: () => (checked ??= checkAll(envelope, isRegistered)),
  };
};

const grouped = (
  all: readonly NotedEnvelope[],
  keysOf: (envelope: NotedEnvelope) => Iterable<string>,
): ReadonlyMap<string, readonly NotedEnvelope[]> => {
  const groups = new Map<string, NotedEnvelope[]>();
  for (const envelope of all) {
    for (const key of new Set(keysOf(envelope))) {
      const group = groups.get(key);
      if (group == null) groups.set(key, [envelope]);
      else group.push(envelope);
    }
  }
  return groups;
};

/** Reads the attestations in the notes: one a line; a line that is none does not harm the others. */
export const readNotedEnvelopes = (notes: Notes, isRegistered: IsRegistered): NotedEnvelopes => {
  const lines = [...notes.texts]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([on, text]) =>
      [...new Set(text.split('\n').map((line) => line.trim()))]
        .filter((line) => line !== '')
        .map((line) => ({ on, line })),
    );
  const read = lines.map(({ on, line }) => readLine(on, line, isRegistered));
  const found = read.filter((envelope) => envelope != null);
  return {
    ...(notes.tip == null ? {} : { tip: notes.tip }),
    unreadable: new Set(lines.flatMap(({ on }, index) => (read[index] == null ? [on] : []))),
    on: grouped(found, ({ on }) => [on]),
    naming: grouped(found, ({ statement }) => statement.subjects.map(({ name }) => name)),
  };
};
