import { openRepository } from '#history/repository.ts';
import { readHistory } from '#history/read-history.ts';
import { prove } from '#approvals/prove.ts';
import { commitTree } from '#history/commit-tree.ts';
import { recordFacts } from '#history/record-facts.ts';
const r = await openRepository('/tmp/big', process.env);
if (r.type === 'no-repository') throw 1;
const tree = commitTree(r, r.head!);
const records = [];
for (const e of await tree.list()) if (e.type === 'file' && e.path.endsWith('.md')) { const source = await tree.read(e.path); records.push({ id: recordFacts(source)!.id, kind: 'document' as const, path: e.path, source }); }
await tree.close();
const h = await readHistory(r, r.head!);
const t0 = performance.now();
const c0 = process.cpuUsage();
const wrapped: any = { ...h };
for (const k of ['files','details'] as const) wrapped[k] = async (...a: any[]) => { const s = performance.now(); console.log(k, 'from', Math.round(s - t0)); const v = await (h as any)[k](...a); console.log(k, 'to', Math.round(performance.now() - t0)); return v; };
for (const k of ['facts','blob','contentAt'] as const) { let n = 0; let first = 0; let last = 0; wrapped[k] = async (...a: any[]) => { n++; first ||= performance.now() - t0; const v = await (h as any)[k](...a); last = performance.now() - t0; return v; }; process.on('exit', () => console.log(k, n, Math.round(first), Math.round(last))); }
await prove(records, wrapped, { today: '2026-01-01' });
console.log('done', performance.now() - t0, process.cpuUsage(c0));
await h.close();
