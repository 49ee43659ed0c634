import { isObject, listIn, readJsonObject, textIn, type JsonObject } from './json-value.ts';
import { malformed } from './refused.ts';
import { sha256 } from './sha256.ts';
import { preAuthenticationEncoding } from './dsse.ts';

/** An attestation of `approvals.jsonl`: a DSSE envelope around an in-toto statement. */
export interface CarriedAttestation {
  readonly type: 'attestation';
  /** SHA-256 of the statement's bytes, by which the manifest names it. */
  readonly digest: string;
  readonly statement: JsonObject;
  /** What its signatures cover. */
  readonly signed: Buffer;
  readonly signatures: readonly Buffer[];
}

/** A tag of `approvals.jsonl`: the bytes of its object. */
export interface CarriedTag {
  readonly type: 'tag';
  readonly bytes: Buffer;
}

/** One line of `approvals.jsonl`. */
export type Carried = CarriedAttestation | CarriedTag;

const statementType = 'application/vnd.in-toto+json';

const bytesOf = (text: string | undefined, line: number): Buffer => {
  const plain = (text ?? '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  const bytes = Buffer.from(plain, 'base64');
  return plain !== '' && bytes.toString('base64').replace(/=+$/, '') === plain
    ? bytes
    : malformed(`line ${line} of \`approvals.jsonl\` holds text that is not base64`);
};

const attestation = (envelope: JsonObject, line: number): CarriedAttestation => {
  const payload = bytesOf(textIn(envelope, 'payload'), line);
  const type = textIn(envelope, 'payloadType');
  const statement = readJsonObject(payload);
  const signatures = listIn(envelope, 'signatures');
  if (type !== statementType || statement === undefined || signatures.length === 0)
    return malformed(`line ${line} of \`approvals.jsonl\` is no signed statement`);
  return {
    type: 'attestation',
    digest: sha256(payload),
    statement,
    signed: preAuthenticationEncoding(type, payload),
    signatures: signatures.map((one) => bytesOf(isObject(one) ? textIn(one, 'sig') : '', line)),
  };
};

const carriedOn = (text: string, index: number): Carried => {
  const line = index + 1;
  const value =
    readJsonObject(Buffer.from(text)) ??
    malformed(`line ${line} of \`approvals.jsonl\` is not a JSON object`);
  const tag = textIn(value, 'tag');
  return tag === undefined ? attestation(value, line) : { type: 'tag', bytes: bytesOf(tag, line) };
};

/** Reads `approvals.jsonl`: attestations and tags, one a line. Throws `Refused` (`malformed`). */
export const readApprovalsFile = (bytes: Uint8Array): readonly Carried[] => {
  const text = Buffer.from(bytes).toString('utf8');
  if (text === '') return [];
  if (!text.endsWith('\n')) return malformed('`approvals.jsonl` does not end with its last line');
  const lines = text.slice(0, -1).split('\n');
  if (new Set(lines).size !== lines.length) malformed('`approvals.jsonl` holds a line twice');
  return lines.map(carriedOn);
};
