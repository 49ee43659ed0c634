import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { shellWord } from '#findings/shell-word.ts';
import { logOptions } from '#history/git.ts';
import { stepOptions } from '#history/read-changes.ts';
import { cpuSeconds, watchGit } from './processes.ts';

/** What one run of git alone took: seconds, bytes. */
export interface RawLog {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

const git = ['git', '--no-pager', '-c', 'core.commitGraph=false'];

const commands: readonly (readonly string[])[] = [
  [...git, 'log', ...stepOptions, 'HEAD', '--'],
  [...git, 'log', ...logOptions, '-z', '--format=%H %P', 'HEAD', '--'],
];

/** What is compared with, as a reader of the output could type it. */
export const rawCommands: readonly string[] = commands.map((words) =>
  words.map(shellWord).join(' '),
);

const run = async (
  folder: string,
  [program = '', ...command]: readonly string[],
): Promise<void> => {
  const child = spawn(program, command, {
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
  await Promise.all(commands.map((command) => run(folder, command)));
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: cpuSeconds() - cpu, memory: watch.stop() };
};
