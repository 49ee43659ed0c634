import { readFileSync, writeFileSync, mkdirSync, copyFileSync, cpSync, rmSync } from 'node:fs';
import { buildView, smallIsms, policy } from './view-builder.ts';
import { openCacheFolder } from '#packs/cache-folder.ts';
import { openPrinter } from '#packs/printer.ts';
import { readSigner } from '#packs/read-signer.ts';
import { writePack } from '#packs/write-pack.ts';
const tsv = (f: string) =>
  readFileSync('/work/shared/data/' + f, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((l) => l.split('\t'));
const cat: any = {
  annexA: new Map(
    tsv('iso27001-2022-annex-a.tsv').map((r) => [
      r[0],
      { id: r[0], title: r[1], theme: r[2], question: r[9] },
    ]),
  ),
  clauses: new Map(tsv('iso27001-2022-clauses.tsv').map((r) => [r[0], { id: r[0], title: r[1] }])),
  criteria: new Map(tsv('soc2-2017-tsc.tsv').map((r) => [r[0], { id: r[0], title: r[4] || r[3] }])),
  mappings: [],
};
const files: any = { ...smallIsms };
let i = 0;
for (const id of cat.annexA.keys()) {
  if (id === 'A.5.18') continue;
  i++;
  const no = id === 'A.7.4' || id === 'A.8.30';
  files[`soa/${id.toLowerCase().replaceAll('.', '-')}.md`] =
    `---\nid: ${id}\ntitle: ${JSON.stringify(cat.annexA.get(id).title)}\nowner: ciso\nclassification: confidential\napplicable: ${no ? 'no' : 'yes'}\n${no ? '' : `reasons: [${i % 3 ? 'risk' : 'law, contract'}]\n`}justification: ${no ? 'We rent one floor of a shared building and run no data centre; all processing is at two cloud providers.' : 'Customers ask for it in each questionnaire, and two incidents of 2025 would have been smaller with it.'}\n${no ? '' : `implementation: ${['implemented', 'partly', 'planned'][i % 3]}\n${i % 3 === 0 ? 'implemented_since: 2025-06-01' : 'planned_by: 2026-09-30'}\nimplemented_by: [POL-001]\nrisks: [R-001]\noperator: cto\n`}---\n\nText.\n`;
}
for (let r = 2; r < 14; r++) {
  files[`risks/r${r}.md`] = smallIsms['risks/leaver-access.md']
    .replace('R-001', `R-${String(r).padStart(3, '0')}`)
    .replace(
      'Former staff keep access to source code',
      [
        'Ransomware stops the production of customers',
        'A supplier loses customer data',
        'Backups cannot be restored in time',
        'A laptop with customer data is stolen',
      ][r % 4],
    )
    .replace('inherent: {likelihood: 3', `inherent: {likelihood: ${1 + (r % 3)}`)
    .replace(
      'current: {likelihood: 2, consequence: 3',
      `current: {likelihood: ${1 + (r % 2)}, consequence: ${1 + (r % 3)}`,
    )
    .replace(
      'residual: {likelihood: 1, consequence: 3',
      `residual: {likelihood: 1, consequence: ${1 + (r % 3)}`,
    );
}
const long =
  `This policy says how access to information and systems is asked for, granted, reviewed and taken away. It applies to everybody who works for Example Ltd, also contractors, and to all systems within the [scope](scope.md).

## Purpose

Access follows need. Whoever needs access for the work gets it soon; whoever no longer needs it loses it **the same day**. _Least privilege_ is the rule, exceptions are written down as \`EXC-2026-001\`.

> Access that nobody needs is a risk that nobody owns.

## Rules

1. Access is asked for by the line manager, by ticket.
2. The owner of the system grants it.
   - Privileged access needs a second person.
   - Emergency access is reviewed within a day.
3. Access ends on the last working day.

### Roles

| Role | Asks | Grants | Reviews | Note |
| --- | --- | --- | --- | --- |
| Line manager | yes | no | no | for own team only |
| Owner of the system | no | yes | yes | answers for the list of members |
| Chief technology officer | no | yes | yes | for production, with a second person |

### Passwords and keys

- [x] Second factor everywhere
- [ ] Keys in hardware

Long word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_and_a_very_long_identifier_without_any_break_opportunity_whatsoever_0123456789.

\`\`\`bash
# list the members of the organisation
curl --header "Authorization: Bearer $TOKEN" https://api.example.com/organisations/example/members?per_page=100 | jq '.[] | {login, role, two_factor}'
\`\`\`

> [!NOTE]
> Contractors are staff for the purpose of this policy.

## Access reviews

The owner of each system reviews its members each quarter[^1]. See <https://example.com/very/long/address/that/goes/on/and/on/and/on/until/the/line/ends>.

[^1]: By pull request, so that the review is itself approved.

## Leavers

Access ends on the last working day, see R-001 and A.5.18.

## Exceptions

An exception has a reason, a risk, an end and somebody who granted it.

## Consequences

Breaking this policy may lead to disciplinary measures.

## Words

Owner, member, privileged.

## Changes

This policy is reviewed each year. ✅ 🔒

` +
  Array.from(
    { length: 14 },
    (_, k) =>
      `## Section ${k + 1}\n\n${'The organisation shall determine the boundaries and applicability of the information security management system. '.repeat(3 + (k % 4))}\n`,
  ).join('\n');
files['policies/access-control.md'] = policy('POL-001', 'Access control policy', long);
files['policies/context.md'] = policy(
  'CTX-001',
  'Context of the organisation',
  'Why we do what we do.',
  `issues:\n  - {id: I1, kind: internal, text: We grew from twelve to forty people in a year, effect: Rules that everybody knew must now be written, since: 2025-03-01}\n  - {id: I2, kind: external, text: Customers ask for SOC 2, effect: Scope and period of evidence follow their questions}\nclimate: {relevant: no, why: One rented floor and two cloud regions}\ninterested_parties:\n  - {id: P1, name: Customers, requirements: [{id: P1-1, text: Data stays in the EU, addressed: yes, by: [POL-001]}, {id: P1-2, text: On-site audits, addressed: no, why: Not agreed in any contract}]}\nboundary: {units: [Engineering, Operations], sites: [Exampleton], services: [Example Cloud], excluded: [{what: Marketing site, why: holds no customer data}]}\n`,
).replace('type: policy', 'type: context');
for (let k = 2; k < Number(process.env.N ?? 4); k++)
  files[`policies/p${k}.md`] = policy(
    `POL-${String(k).padStart(3, '0')}`,
    [
      'Information security policy',
      'Incident procedure',
      'Supplier policy',
      'Backup and recovery plan',
    ][k % 4]!,
    long.slice(0, 3000),
  );
files['policies/draft.md'] = policy(
  'POL-900',
  'Remote work policy',
  'Draft text.\n\n## More\n\nText.',
).replace('status: approved', 'status: draft');
const view = buildView({
  files,
  catalogues: cat,
  verdicts: { 'POL-900': 'draft', 'R-002': 'not-approved' },
});
const cache = await openCacheFolder(process.env);
const signer = await readSigner(
  { key: '/tmp/isms-samples/key.pem', certificate: '/tmp/isms-samples/cert.pem' },
  {},
);
const t0 = Date.now();
const printer = await openPrinter({ cache, env: process.env });
const t1 = Date.now();
try {
  const r = await writePack({
    view,
    profile: 'policies',
    printer,
    engineVersion: '0.1.0',
    ...(process.env.UNSIGNED
      ? {}
      : { signature: { signer, at: new Date('2026-01-12T12:00:00Z') } }),
    out: process.env.OUT ?? '/tmp/packtry',
    includeDrafts: !!process.env.DRAFTS,
    onProgress: (d, t, n) => process.stderr.write(`${d}/${t} ${n}\n`),
  });
  console.log(r.folder, r.files.length, r.leftOut, r.findings);
} finally {
  await printer.close();
}
console.log('open', t1 - t0, 'pack', Date.now() - t1);
