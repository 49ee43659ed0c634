import { createHash, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archiveOf } from '#packs/archive.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pem, type Identity } from './authority.ts';
import { plainPdf, signedPdf } from './signed-pdf.ts';

export type Files = ReadonlyMap<string, Buffer>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const source = 'Access ends.\n';

/** The files that the manifest of a small pack lists. */
export const listedFiles = async (signer: Identity | undefined): Promise<Files> => {
  const pdf = await plainPdf(source);
  return new Map([
    ['approvals.jsonl', Buffer.alloc(0)],
    ['documents/POL-001-1.0.pdf', signer === undefined ? pdf : await signedPdf(pdf, signer)],
    ['sources/isms.yml', Buffer.from('format: 1\n')],
    ['sources/policies/a.md', Buffer.from(source)],
  ]);
};

const record = {
  id: 'POL-001',
  version: '1.0',
  title: 'Access control policy',
  file: 'documents/POL-001-1.0.pdf',
  source: 'policies/a.md',
  sha256: sha256(Buffer.from(source)),
  words: ['The history names Bianca Keller as approver on 10 January 2026.', 'Nobody signed this.'],
};

/** The manifest of some files. */
export const manifestFor = (files: Files, subjects?: readonly object[]): Buffer => {
  const subject = [...files].map(([name, bytes]) => ({ name, digest: { sha256: sha256(bytes) } }));
  const predicate = { pack: 'x', today: '2026-01-12', records: [record] };
  return Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: subjects ?? subject,
      predicateType: 'urn:isms-as-code:pack:v1',
      predicate,
    }),
  );
};

const envelopeFor = (manifest: Buffer, signer: Identity): Buffer => {
  const type = 'application/vnd.in-toto+json';
  const head = Buffer.from(`DSSEv1 ${type.length} ${type} ${manifest.length} `);
  const sig = sign('sha256', Buffer.concat([head, manifest]), signer.key).toString('base64');
  const payload = manifest.toString('base64');
  const envelope = { payloadType: type, payload, signatures: [{ keyid: sha256(signer.der), sig }] };
  return Buffer.from(`${JSON.stringify(envelope, undefined, 2)}\n`);
};

/** Adds `SHA256SUMS`. */
export const withSums = (files: Files): Files => {
  const lines = [...files]
    .filter(([name]) => name !== 'SHA256SUMS')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  return new Map([...files, ['SHA256SUMS', Buffer.from(lines.join(''))]]);
};

/** Signs a manifest: all files of a pack. */
export const packOf = (
  files: Files,
  signer: Identity | undefined,
  manifest = manifestFor(files),
): Files =>
  withSums(
    new Map([
      ...files,
      ['manifest.json', manifest],
      ...(signer === undefined
        ? []
        : ([
            ['manifest.dsse.json', envelopeFor(manifest, signer)],
            ['signer.pem', pem(signer.der)],
          ] as const)),
    ]),
  );

/** Writes files below a new temporary folder and gives its path. */
export const writeFolder = (files: Files): string => {
  const root = temporaryFolder();
  for (const [name, bytes] of files) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  return root;
};

/** The archive that our writer makes of the files. */
export const zipOf = (files: Files): Buffer =>
  Buffer.from(
    archiveOf(
      'x',
      [...files].map(([path, bytes]) => ({ path, bytes })),
      '2026-01-12',
    ),
  );

/** Writes bytes to a new temporary file and gives its path. */
export const writeTemporary = (bytes: Uint8Array): string => {
  const path = join(temporaryFolder(), 'input');
  writeFileSync(path, bytes);
  return path;
};
