import { identity, pem } from '../../test/verify/authority.ts';
import { plainPdf, signedPdf } from '../../test/verify/signed-pdf.ts';
import { verifyPdf } from './verify-pdf.ts';
import { readTrust } from './trust.ts';
import { writeFileSync } from 'node:fs';
const root = identity({ commonName: 'Example root', authority: true });
const signer = identity({ commonName: 'Example packs', issuer: root });
const pdf = await signedPdf(await plainPdf(), signer);
const hole = pdf.indexOf('/Contents <30') + 11;
const len = 1800;
writeFileSync('/tmp/isms-verify-cms.der', Buffer.from(pdf.toString('latin1', hole, hole + len).replace(/(00)*$/, ''), 'hex'));
const trust = readTrust([pem(root.der)]);
for (let i = 0; i < len/2; i++) for (let bit = 0; bit < 8; bit++) {
  const byte = parseInt(pdf.toString('latin1', hole+2*i, hole+2*i+2), 16) ^ (1<<bit);
  const c = Buffer.from(pdf); c.write(byte.toString(16).padStart(2,'0'), hole+2*i, 'latin1');
  const r = await verifyPdf(c, { trust, today: undefined });
  if (r.findings.verdict === 'valid') console.log(i, bit, byte.toString(16));
}
