import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '#acknowledgements/canonical-json.ts';
import type { Json } from '#acknowledgements/canonical-json.ts';
import { lineDigest } from '#acknowledgements/chain.ts';
import type { ServiceKey } from '#acknowledgements/chain.ts';
import type { Receipt } from '#acknowledgements/receipt.ts';

const pair = generateKeyPairSync('ed25519');

/** The public half of the key that signs these receipts. */
export const serviceKey: ServiceKey = {
  id: 'service-2026',
  ed25519: `${(pair.publicKey.export({ format: 'jwk' }).x ?? '').replaceAll('-', '+').replaceAll('_', '/')}=`,
  from: '2026-01-01',
};

/** What a test says of a receipt; the rest follows from its place. */
export type Said = Partial<Omit<Receipt, 'seq' | 'prev' | 'signature'>>;

const base = {
  v: 1,
  kind: 'acknowledge',
  person: 'p-1',
  document: 'POL-001',
  version: '1.0',
  content: 'a'.repeat(40),
  method: 'oidc',
  at: '2026-01-14T08:00:00Z',
  key: 'service-2026',
} as const;

/** The lines of a chain that the service key has signed. */
export const signedLines = (receipts: readonly Said[]): readonly string[] => {
  const lines: string[] = [];
  for (const [index, said] of receipts.entries()) {
    const before = lines.at(-1);
    const body: Record<string, Json> = {
      ...base,
      ...said,
      seq: index + 1,
      ...(before === undefined ? {} : { prev: lineDigest(before) }),
    };
    const signature = sign(null, Buffer.from(canonicalJson(body)), pair.privateKey);
    lines.push(canonicalJson({ ...body, signature: signature.toString('base64') }));
  }
  return lines;
};

/** A file of these lines. */
export const fileOf = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\n`).join('');

/** Receipts as rules and duties read them, their signatures checked before. */
export const receipts = (said: readonly Said[]): readonly Receipt[] =>
  said.map((one, index) => ({
    ...base,
    ...one,
    seq: index + 1,
    signature: `${'A'.repeat(86)}==`,
  }));
