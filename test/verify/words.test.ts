import { expect, test } from 'vitest';
import { verify } from '#verify/verify.ts';
import { reportText } from '#verify/words.ts';
import { identity, pem } from './authority.ts';
import { listedFiles, packOf, withSums, writeFolder, writeTemporary } from './packed.ts';
import { plainPdf, signedPdf } from './signed-pdf.ts';

const root = identity({ commonName: 'Example root', authority: true });
const signer = identity({ commonName: 'Example packs', issuer: root });
const trust = [pem(root.der)];

test('says in plain words what holds, who signed and what was changed', async () => {
  const pack = packOf(await listedFiles(signer), signer);
  const good = await verify(writeFolder(pack), { trust });
  expect(reportText('pack', good)).toMatchInlineSnapshot(`
    "pack: valid
    Valid: every signature holds, leads to somebody you trust, and nothing was changed.

    Signed by
      Example packs, 2026-01-12T10:00:00Z (claimed), DSSE
      Example packs, 2026-01-12T10:00:00Z (claimed), B-B

    What holds
      \`Example packs\` signed the manifest of the pack
      \`Example packs\`, who signed the pack, leads to \`Example root\`, which you trust
      all 4 files are as listed
      \`SHA256SUMS\` fits all files
      the sources are those of the documents
      \`documents/POL-001-1.0.pdf\`: the bytes that \`Example packs\` signed are unchanged
      \`documents/POL-001-1.0.pdf\`: \`Example packs\` leads to \`Example root\`, which you trust
      \`documents/POL-001-1.0.pdf\`: nothing was added after the signature
      \`documents/POL-001-1.0.pdf\`: the embedded files can be read

    What was not evaluated
      revocation unknown: no current revocation list for the certificate of \`Example packs\` is at hand
      \`documents/POL-001-1.0.pdf\`: 2026-01-12T10:00:00Z is the time that the signer claims; no time stamp proves it
      \`documents/POL-001-1.0.pdf\`: revocation unknown: no current revocation list for the certificate of \`Example packs\` is at hand

    Approvals, as stated by the signer of this pack; prove them again with \`--repo CLONE\`
      \`POL-001\` 1.0 “Access control policy” (\`documents/POL-001-1.0.pdf\`): The history names Bianca Keller as approver on 10 January 2026. Nobody signed this.
    "
  `);
  const files = withSums(new Map([...pack, ['sources/isms.yml', Buffer.from('x')]]));
  const bad = await verify(writeFolder(files), { trust });
  expect(reportText('pack', bad)).toMatchInlineSnapshot(`
    "pack: changed after signing
    Not valid: it was changed after signing.

    Signed by
      Example packs, 2026-01-12T10:00:00Z (claimed), DSSE
      Example packs, 2026-01-12T10:00:00Z (claimed), B-B

    What does not hold
      \`sources/isms.yml\` was changed

    What holds
      \`Example packs\` signed the manifest of the pack
      \`Example packs\`, who signed the pack, leads to \`Example root\`, which you trust
      \`SHA256SUMS\` fits all files
      the sources are those of the documents
      \`documents/POL-001-1.0.pdf\`: the bytes that \`Example packs\` signed are unchanged
      \`documents/POL-001-1.0.pdf\`: \`Example packs\` leads to \`Example root\`, which you trust
      \`documents/POL-001-1.0.pdf\`: nothing was added after the signature
      \`documents/POL-001-1.0.pdf\`: the embedded files can be read

    What was not evaluated
      revocation unknown: no current revocation list for the certificate of \`Example packs\` is at hand
      \`documents/POL-001-1.0.pdf\`: 2026-01-12T10:00:00Z is the time that the signer claims; no time stamp proves it
      \`documents/POL-001-1.0.pdf\`: revocation unknown: no current revocation list for the certificate of \`Example packs\` is at hand

    Approvals, as stated by the signer of this pack; prove them again with \`--repo CLONE\`
      \`POL-001\` 1.0 “Access control policy” (\`documents/POL-001-1.0.pdf\`): The history names Bianca Keller as approver on 10 January 2026. Nobody signed this.
    "
  `);
});

test('shows no control characters of a hostile signer', async () => {
  const hostile = identity({ commonName: 'Evil\u001b[31m\u202eroot', issuer: root });
  const path = writeTemporary(await signedPdf(await plainPdf(), hostile));
  const text = reportText('x.pdf', await verify(path, { trust }));
  expect(text).toContain('Evil');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('has exactly the fields of the published contract', async () => {
  const path = writeTemporary(await signedPdf(await plainPdf(), signer));
  const report = await verify(path, { trust });
  expect(Object.keys(report).sort()).toEqual(['checks', 'signatures', 'verdict', 'version']);
  for (const check of report.checks)
    expect(Object.keys(check).sort()).toEqual(['id', 'message', 'result']);
  for (const signature of report.signatures)
    expect(Object.keys(signature).sort()).toEqual(['level', 'signer', 'time', 'timeProved']);
});
