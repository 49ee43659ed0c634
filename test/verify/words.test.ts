import { expect, test } from 'vitest';
import { verify } from '#verify/verify.ts';
import type { Check, CheckResult, VerifyReport } from '#verify/verdict.ts';
import { reportText, type CloneWord } from '#verify/words.ts';
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

    What does not hold
      \`sources/isms.yml\` was changed

    Signed by
      Example packs, 2026-01-12T10:00:00Z (claimed), DSSE
      Example packs, 2026-01-12T10:00:00Z (claimed), B-B

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

const check = (id: string, result: CheckResult, message: string): Check => ({
  id,
  result,
  message,
});

const packReport = (...checks: readonly Check[]): VerifyReport => ({
  version: 1,
  verdict: 'valid',
  signatures: [],
  checks,
});

test('says equal sentences of several PDF files once, with names where they differ', () => {
  const names = ['documents/a.pdf', 'documents/b.pdf', 'registers/c.pdf'];
  const text = reportText(
    'pack',
    packReport(
      check('signature/revocation', 'not evaluated', 'revocation unknown'),
      ...names.map((name) =>
        check('signature/revocation', 'not evaluated', `\`${name}\`: revocation unknown`),
      ),
      ...names
        .slice(1)
        .map((name) => check('signature/time', 'not evaluated', `\`${name}\`: time unknown`)),
    ),
  );
  expect(text.split('What was not evaluated')[1]).toMatchInlineSnapshot(`
    "
      revocation unknown
      each of the 3 PDF files: revocation unknown
      2 of the 3 PDF files: time unknown
        \`documents/b.pdf\`
        \`registers/c.pdf\`
    "
  `);
});

test('begins with the worst of all, its reason, and the root of trust', () => {
  const root = check('repo/trust', 'pass', 'Trust root: commit abc, confirmed by you');
  const lines = (report: VerifyReport, clone: CloneWord): readonly string[] =>
    reportText('pack', report, clone).split('\n').slice(0, 4);
  const undecided = check('repo/clone', 'not evaluated', 'this clone lacks older commits');
  const proved = check('repo/approval', 'pass', '`POL-001` 1.0: recomputed.');
  const differs = check('repo/approval', 'fail', '`POL-001` 1.0: differs in level');
  expect([
    lines(packReport(root, proved), 'decided'),
    lines(packReport(undecided), 'undecided'),
    lines({ ...packReport(root, differs), verdict: 'invalid' }, 'decided'),
    lines({ ...packReport(undecided), verdict: 'untrusted' }, 'undecided'),
  ]).toMatchInlineSnapshot(`
    [
      [
        "pack: valid",
        "Valid: every signature holds, leads to somebody you trust, and nothing was changed.",
        "Trust root: commit abc, confirmed by you",
        "",
      ],
      [
        "pack: undecided",
        "Undecided: the signatures hold, but the clone does not prove the approvals.",
        "  this clone lacks older commits",
        "",
      ],
      [
        "pack: invalid",
        "Not valid: the clone does not give what the pack states.",
        "Trust root: commit abc, confirmed by you",
        "",
      ],
      [
        "pack: untrusted",
        "Not valid: it was signed, but not by anybody you said you trust.",
        "",
        "What the clone does not decide",
      ],
    ]
  `);
  const stated = check('pack/approval', 'not evaluated', '`POL-001` 1.0: approved');
  const heading = (clone: CloneWord): string =>
    reportText('pack', packReport(stated), clone).split('\n')[3] ?? '';
  expect(heading('not asked')).toContain('prove them again with `--repo CLONE`');
  expect(heading('undecided')).toContain('the clone did not prove them');
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
