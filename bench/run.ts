import { historyBench } from './history/bench.ts';

/** Every bench by the name under which `npm run bench -- <name>` starts it; gives the exit code. */
const benches: ReadonlyMap<string, (args: readonly string[]) => Promise<number>> = new Map([
  ['history', historyBench],
]);

const [name = '', ...args] = process.argv.slice(2);
const bench = benches.get(name);
if (bench == null) {
  console.error(`Unexpected bench \`${name}\`, expected one of: ${[...benches.keys()].join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = await bench(args);
}
