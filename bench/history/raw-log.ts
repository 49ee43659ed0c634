import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { logOptions } from '#history/git.ts';
import { stepOptions } from '#history/read-changes.ts';
import { cpuSeconds, watchGit } from './processes.ts';

/** What one run of git alone took: seconds, bytes. */
export interface RawLog {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** What is compared with, as a reader of the output could type it. */
export const rawCommands: readonly string[] = [
  'git log --first-parent --diff-merges=first-parent --root --raw -z --no-abbrev --no-renames --format=%x01%H HEAD',
  "git log -z --format='%H %P' HEAD",
];

const run = async (folder: string, command: readonly string[]): Promise<void> => {
  const child = spawn('git', ['--no-pager', '-c', 'core.commitGraph=false', ...command], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`git log ended with ${code ?? 'a signal'}`);
};

/** Lets git alone list the same fields, both lists at the same time, and throws them away. */
export const runRawLog = async (folder: string): Promise<RawLog> => {
  const cpu = cpuSeconds();
  const watch = watchGit(process.pid);
  const start = performance.now();
  await Promise.all([
    run(folder, ['log', ...stepOptions, 'HEAD', '--']),
    run(folder, ['log', ...logOptions, '-z', '--format=%H %P', 'HEAD', '--']),
  ]);
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: cpuSeconds() - cpu, memory: watch.stop() };
};
