import { readdirSync, readFileSync } from 'node:fs';

/** A file below /proc; empty where the process is gone or the system has none. */
const proc = (path: string): string => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
};

// What Linux calls USER_HZ; fixed for programs on all platforms that Node runs on.
const ticks = 100;

/** User and system time of this process and of those children that ended; NaN without /proc. */
export const cpuSeconds = (): number => {
  const stat = proc('self/stat');
  // The name of the program comes before, in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const used = fields.slice(11, 15).map(Number);
  return used.length < 4 ? NaN : used.reduce((sum, value) => sum + value) / ticks;
};

const childrenOf = (pid: number): number[] => {
  let threads: string[] = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
  return threads.flatMap((thread) =>
    proc(`${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
};

/** Highest resident memory of a process so far, in bytes. */
const peakOf = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(proc(`${pid}/status`))?.[1] ?? 0) * 1024;

/** Watches the git programs below a process; `stop` gives the sum of their highest memory. */
export const watchGit = (pid: number): { readonly stop: () => number } => {
  const peaks = new Map<number, number>();
  const look = (): void => {
    const waiting = [pid];
    for (let at = waiting.pop(); at != null; at = waiting.pop()) {
      waiting.push(...childrenOf(at));
      if (proc(`${at}/comm`).trim() === 'git') {
        peaks.set(at, Math.max(peaks.get(at) ?? 0, peakOf(at)));
      }
    }
  };
  const timer = setInterval(look, 40);
  return {
    stop: () => {
      clearInterval(timer);
      return [...peaks.values()].reduce((sum, value) => sum + value, 0);
    },
  };
};
