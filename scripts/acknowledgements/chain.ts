import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createFormProblem } from '#approvals/attestation/json-form.ts';
import type { Settings } from '#content/types.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Json } from './canonical-json.ts';
import type { Receipt } from './receipt.ts';
import { receiptSchema } from './receipt-schema.ts';

/** A key of the service. */
export type ServiceKey = NonNullable<Settings['acknowledgements']>['keys'][number];

/** What is wrong with a line of the chain. */
export interface ChainProblem {
  readonly line: number;
  readonly message: string;
}

/** A chain of receipts as far as it holds. */
export interface Chain {
  /** Receipts whose own line is sound and signed; a break between two of them is a problem. */
  readonly receipts: readonly Receipt[];
  readonly problems: readonly ChainProblem[];
  /** Digest of the last line, and the number of lines. */
  readonly head: { readonly digest?: string; readonly count: number };
}

/** Digest of a line as the next one names it. */
export const lineDigest = (line: string): string =>
  `sha256:${createHash('sha256').update(line).digest('hex')}`;

const publicKey = (base64: string): KeyObject =>
  createPublicKey({
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: base64.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
    },
    format: 'jwk',
  });

const parsed = (line: string): Json | undefined => {
  try {
    // The parser gives nothing else.
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
};

const signatureProblem = (
  receipt: Receipt,
  keys: ReadonlyMap<string, ServiceKey>,
): string | undefined => {
  const { signature, ...signed } = receipt;
  const key = keys.get(receipt.key);
  if (!key) return `is signed by \`${receipt.key}\`, which \`acknowledgements.keys\` does not name`;
  const day = receipt.at.slice(0, 10);
  if (day < key.from || (key.to !== undefined && key.to < day)) {
    return `is of ${day}, a day on which the key \`${key.id}\` was not in use`;
  }
  const bytes = Buffer.from(canonicalJson(signed));
  return verify(null, bytes, publicKey(key.ed25519), Buffer.from(signature, 'base64'))
    ? undefined
    : `was not signed by the key \`${key.id}\` as it stands`;
};

/**
 * Reads a chain of receipts, one JSON object a line, and checks form, order, digests and signatures
 * of each. Tells every problem; a line with a broken form or signature is no receipt.
 */
export const readChain = (text: string, serviceKeys: readonly ServiceKey[]): Chain => {
  const keys = new Map(serviceKeys.map((key) => [key.id, key]));
  const formProblem = createFormProblem();
  const receipts: Receipt[] = [];
  const problems: ChainProblem[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let before: string | undefined;
  for (const [index, line] of lines.entries()) {
    const tell = (message: string): number => problems.push({ line: index + 1, message });
    const data = parsed(line);
    const form = data === undefined ? 'it is not JSON' : formProblem(receiptSchema, data);
    if (data === undefined || form != null) {
      tell(`is no receipt: ${form}`);
    } else {
      // The schema has just been checked.
      const receipt = data as unknown as Receipt;
      if (canonicalJson(data) !== line)
        tell('is not in the one form that can be signed (RFC 8785)');
      if (receipt.seq !== index + 1) tell(`has the number ${receipt.seq}, expected ${index + 1}`);
      if (receipt.prev !== before) tell('does not name the line before it');
      const signature = signatureProblem(receipt, keys);
      if (signature === undefined) receipts.push(receipt);
      else tell(signature);
    }
    before = lineDigest(line);
  }
  const head = { count: lines.length, ...(before === undefined ? {} : { digest: before }) };
  return { receipts, problems, head };
};
