import type { ProvableRecord } from '#approvals/present.ts';
import { prove } from '#approvals/prove.ts';
import { recordPlace } from '#content/record-place.ts';
import { commitTree } from '#history/commit-tree.ts';
import type { History } from '#history/history.ts';
import { inBatches } from '#history/in-batches.ts';
import { readHistory } from '#history/read-history.ts';
import { readPast, type KnownRecord } from '#history/read-past.ts';
import { recordFacts } from '#history/record-facts.ts';
import { openRepository, type Repository } from '#history/repository.ts';
import { cpuSeconds } from './processes.ts';

/** What one run of ours took: seconds, bytes. */
export interface Proving {
  readonly read: number;
  readonly prove: number;
  readonly readCpu: number;
  readonly proveCpu: number;
  /** Telling what stood before, and reading the same texts without looking at them. */
  readonly past: number;
  readonly pastTexts: number;
  readonly memory: number;
  readonly verdicts: Readonly<Record<string, number>>;
}

const recordsAt = async (repository: Repository, head: string): Promise<ProvableRecord[]> => {
  const tree = commitTree(repository, head);
  try {
    const found: ProvableRecord[] = [];
    for (const { path } of await tree.list()) {
      const place = recordPlace(path, () => false);
      if (place.type !== 'record') continue;
      const source = await tree.read(path);
      const id = recordFacts(source)?.id;
      if (id != null) found.push({ id, kind: place.kind, path, source });
    }
    return found;
  } finally {
    await tree.close();
  }
};

/** Seconds of reading the past, and of reading the same texts alone. */
const measurePast = async (
  history: History,
  records: readonly ProvableRecord[],
): Promise<{ readonly past: number; readonly texts: number }> => {
  const asked: string[] = [];
  const blob = (id: string): Promise<Buffer> => {
    asked.push(id);
    return history.blob(id);
  };
  // Of records that are no scope and no method, only kind and path are looked at.
  const known = records.map(({ id, kind, path }) => ({ id, kind, path, data: {} }) as KnownRecord);
  const start = performance.now();
  await readPast({ ...history, blob }, known);
  const told = performance.now();
  await inBatches(asked, async (id) => (await history.blob(id)).length);
  return { past: (told - start) / 1000, texts: (performance.now() - told) / 1000 };
};

const measure = async (folder: string): Promise<Proving> => {
  const repository = await openRepository(folder, process.env);
  if (repository.type === 'no-repository' || repository.head == null) {
    throw new Error(`Cannot find a history in \`${folder}\``);
  }
  const records = await recordsAt(repository, repository.head);
  const cpu = cpuSeconds();
  const start = performance.now();
  const history = await readHistory(repository, repository.head);
  const read = performance.now();
  const readCpu = cpuSeconds();
  const { approvals } = await prove(records, history, { today: '2026-01-31' });
  const proved = performance.now();
  const proveCpu = cpuSeconds() - readCpu;
  const { past, texts } = await measurePast(history, records);
  await history.close();
  const verdicts: Record<string, number> = {};
  for (const { verdict } of approvals.values()) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return {
    read: (read - start) / 1000,
    prove: (proved - read) / 1000,
    readCpu: readCpu - cpu,
    proveCpu,
    past,
    pastTexts: texts,
    memory: process.resourceUsage().maxRSS * 1024,
    verdicts,
  };
};

process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '.')));
