import { endingOf } from './commands/exit-code.ts';
import { createProgram } from './commands/program.ts';
import { createContext } from './commands/terminal-context.ts';

const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** `npm run` passes on the Ctrl-C that the terminal has sent already; that is no second wish. */
const echoTime = 1000;

const interruption = new AbortController();
let interruptedAt: number | undefined;
let interruptedCode: number | undefined;
for (const [signal, code] of Object.entries(signalCodes)) {
  process.on(signal, () => {
    if (interruptedAt !== undefined && Date.now() - interruptedAt > echoTime) process.exit(code);
    interruptedAt ??= Date.now();
    interruptedCode ??= code;
    interruption.abort();
  });
}

// A full disk behind `> file` comes as an event; a reader that went away (`| head`) is no fault.
let outputCode: number | undefined;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Error) => {
    if ('code' in error && error.code === 'EPIPE') return;
    const { lines, code } = endingOf(error);
    if (outputCode === undefined) for (const line of lines) process.stderr.write(`${line}\n`);
    process.exitCode = outputCode = code;
  });
}

const quiet = process.argv.includes('--quiet');
const context = createContext(process, new Date(), interruption.signal, quiet);
const { program, result } = createProgram(context);

try {
  await program.parseAsync(process.argv);
  process.exitCode = outputCode ?? interruptedCode ?? result();
} catch (error) {
  const { lines, code } = endingOf(error);
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = outputCode ?? interruptedCode ?? code;
}
