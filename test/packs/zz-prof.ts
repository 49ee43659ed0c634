import { readFileSync } from 'node:fs';
import { buildView, policy } from './view-builder.ts';
import { openCacheFolder } from '#packs/cache-folder.ts';
import { openPrinter } from '#packs/printer.ts';
import { openPrintTools, printJobs } from '#packs/print-pack.ts';
import { planPack } from '#packs/pack-plan.ts';
import { assemble } from '#packs/assemble.ts';
const body = Array.from(
  { length: 12 },
  (_, k) =>
    `${k < 6 ? '## Section ' + k : ''}\n\n${'The organisation shall determine the boundaries and applicability of the information security management system. '.repeat(6)}\n`,
).join('\n');
const files: any = {};
for (let k = 0; k < 30; k++)
  files[`policies/p${k}.md`] = policy(`POL-${String(k).padStart(3, '0')}`, 'Policy ' + k, body);
const view = buildView({ files });
const printer = await openPrinter({ cache: await openCacheFolder(process.env), env: process.env });
let pt = 0,
  n = 0,
  size = 0;
const p2 = {
  ...printer,
  print: async (h: any, f: any, nm: any) => {
    const t = performance.now();
    const r = await printer.print(h, f, nm);
    pt += performance.now() - t;
    n++;
    size += [...f.values()].reduce((a: number, x: any) => a + x.bytes.length, 0);
    return r;
  },
};
const tools = openPrintTools(p2, '0.1.0');
const jobs = printJobs(view, tools, planPack(view, false));
const c0 = process.cpuUsage();
let t = performance.now();
let i = 0;
await Promise.all(
  [0, 1, 2].map(async () => {
    while (i < jobs.length) await jobs[i++]!.make();
  }),
);
console.log(
  'wall',
  performance.now() - t,
  'prints',
  n,
  'sum print ms',
  pt,
  'font bytes each',
  size / n,
  'cpu',
  process.cpuUsage(c0).user / 1000,
);
await printer.close();
