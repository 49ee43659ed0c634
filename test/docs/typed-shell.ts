import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a command printed, on both streams in their order, and how it ended. */
export interface Answer {
  readonly text: string;
  readonly code: number;
}

/** A shell that keeps its variables and its folder from one command to the next. */
export interface TypedShell {
  /** The empty folder in which it was started. */
  readonly folder: string;
  readonly run: (command: string) => Promise<Answer>;
  /** Puts a text into a variable. */
  readonly set: (name: string, value: string) => Promise<void>;
}

/** Nothing else is on the PATH of the shell. */
const programs = ['git', 'ssh-keygen', 'openssl', 'sed', 'tr', 'wc', 'cat'];

/** Settings that a person may well have, each of which changes what plain git commands print. */
const settings = `[gpg]
	format = openpgp
	program = /nonexistent/gpg
	minTrustLevel = ultimate
[gpg "ssh"]
	allowedSignersFile = /nonexistent/signers
	program = /nonexistent/ssh-keygen
[log]
	showSignature = true
	follow = true
	date = relative
	abbrevCommit = true
	showRoot = false
	diffMerges = off
[diff]
	renames = copies
	noprefix = true
[color]
	ui = always
[clone]
	defaultRemoteName = upstream
[core]
	abbrev = 5
	notesRef = refs/notes/other
	pager = false
[format]
	pretty = fuller
`;

const onPath = (name: string): string => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`Cannot find \`${name}\``);
  return found;
};

const environment = (home: string): NodeJS.ProcessEnv => {
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of programs) symlinkSync(onPath(name), join(bin, name));
  writeFileSync(join(home, '.gitconfig'), settings);
  return { PATH: bin, HOME: home, LC_ALL: 'C', TZ: 'Pacific/Auckland' };
};

const quoted = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;

const ended = /^([\s\S]*)\n== ended with (\d+) ==\n$/;

/** Opens a shell that is gone, with its folder, when the test is over. */
export const openShell = (program: string): TypedShell => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'isms-typed-')));
  const folder = join(home, 'work');
  mkdirSync(folder);
  const env = environment(home);
  const child = spawn(onPath(program), [], { cwd: folder, env, stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => {
    child.kill();
    rmSync(home, { recursive: true, force: true });
  });
  child.stdin.write('exec 2>&1\n');
  const run = async (command: string): Promise<Answer> => {
    child.stdin.write(`${command}\nprintf '\\n== ended with %d ==\\n' "$?"\n`);
    let printed = '';
    for await (const bytes of child.stdout.iterator({ destroyOnReturn: false })) {
      printed += String(bytes);
      const [, text, code] = ended.exec(printed) ?? [];
      if (text !== undefined) return { text, code: Number(code) };
    }
    throw new Error(`The shell ended: ${printed}`);
  };
  const set = async (name: string, value: string): Promise<void> => {
    await run(`${name}=${quoted(value)}`);
  };
  return { folder, run, set };
};
