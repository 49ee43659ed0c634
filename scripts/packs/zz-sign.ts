import { demoSigner } from '#packs/demo-signer.ts';
import { readSigner } from '#packs/read-signer.ts';
import { signPdf } from '#packs/sign-pdf.ts';
import { writeFileSync, readFileSync, mkdirSync } from 'node:fs';
mkdirSync('/tmp/isms-samples', { recursive: true });
const d = demoSigner('Example Ltd packs', {
  from: new Date('2025-01-01'),
  to: new Date('2036-01-01'),
});
writeFileSync('/tmp/isms-samples/root.pem', d.root);
writeFileSync('/tmp/isms-samples/key.pem', d.key);
writeFileSync('/tmp/isms-samples/cert.pem', d.certificate);
const s = await readSigner(
  { key: '/tmp/isms-samples/key.pem', certificate: '/tmp/isms-samples/cert.pem' },
  {},
);
console.time('sign');
const one = await signPdf(readFileSync('/tmp/try.pdf'), s, {
  at: new Date('2026-01-12T10:00:00Z'),
});
console.timeEnd('sign');
writeFileSync('/tmp/isms-samples/signed.pdf', one);
writeFileSync('/tmp/isms-samples/unsigned.pdf', readFileSync('/tmp/try.pdf'));
writeFileSync(
  '/tmp/isms-samples/signed-twice.pdf',
  await signPdf(one, s, { at: new Date('2026-01-12T11:00:00Z'), reason: 'Seal' }),
);
