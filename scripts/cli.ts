import { endingOf } from './commands/exit-code.ts';
import { createProgram } from './commands/program.ts';
import { createContext } from './commands/terminal-context.ts';

const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interruption.abort(signal);
  });
}

const interruptedCode = (): number | undefined =>
  interruption.signal.aborted
    ? signalCodes[interruption.signal.reason as keyof typeof signalCodes]
    : undefined;

const quiet = process.argv.includes('--quiet');
const context = createContext(process, new Date(), interruption.signal, quiet);
const { program, result } = createProgram(context);

try {
  await program.parseAsync(process.argv);
  process.exitCode = interruptedCode() ?? result();
} catch (error) {
  const { lines, code } = endingOf(error);
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = interruptedCode() ?? code;
}
