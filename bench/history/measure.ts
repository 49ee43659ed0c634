import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Proving } from './read-and-prove.ts';
import { watchGit } from './processes.ts';
import { runRawLog, type RawLog } from './raw-log.ts';

/** One run of ours and one of git alone, one after the other. */
export interface Pair {
  readonly ours: Proving;
  /** The sum of the highest memory of the git programs that ours started. */
  readonly gitMemory: number;
  readonly raw: RawLog;
}

const program = join(import.meta.dirname, 'read-and-prove.ts');

const runOurs = async (folder: string): Promise<Omit<Pair, 'raw'>> => {
  const options = ['--conditions=isms-source', '--import', 'tsx'];
  const child = spawn(process.execPath, [...options, program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watch = child.pid == null ? undefined : watchGit(child.pid);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const [code] = (await once(child, 'close')) as [number | null];
  const gitMemory = watch?.stop() ?? 0;
  if (code !== 0) throw new Error(`Reading and proving ended with ${code ?? 'a signal'}`);
  // Written by the program above.
  return { ours: JSON.parse(text) as Proving, gitMemory };
};

/** Runs ours and git alone in turns, so that both meet the same load of the machine. */
export const measurePairs = async (folder: string, runs: number): Promise<readonly Pair[]> => {
  // Both read from the page cache, whoever comes first.
  await runRawLog(folder);
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run += 1) {
    // Who begins changes, too.
    const before = run % 2 === 1 ? await runRawLog(folder) : undefined;
    const ours = await runOurs(folder);
    pairs.push({ ...ours, raw: before ?? (await runRawLog(folder)) });
  }
  return pairs;
};
