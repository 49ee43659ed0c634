import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What the published package holds beside its compiled code, as far as the program reads it. */
const besides = ['package.json', 'bin', 'docs', 'isms.yml', 'LICENSE-CONTENT.md'];
const content = ['policies', 'risks', 'soa', 'reviews', 'evidence'];

const compileInto = (folder: string): void => {
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/generate/dist.ts', join(folder, 'dist'), '--noCheck'],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  for (const name of [...besides, ...content]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
};

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EEXIST', 'ENOTEMPTY'].includes(String(error.code));

/**
 * The program as it is published, compiled on the first call of a test run: it starts in half the
 * time that the sources take. `folder` is where all files of the run look for it; of two that
 * compile at once the later one throws its own away. Gives the path of `bin/isms.js`.
 */
export const compiledProgram = (folder: string): string => {
  if (!existsSync(folder)) {
    const own = mkdtempSync(join(tmpdir(), 'isms-compiled-'));
    compileInto(own);
    try {
      renameSync(own, folder);
    } catch (error) {
      rmSync(own, { recursive: true });
      if (!isThere(error)) throw error;
    }
  }
  return join(folder, 'bin', 'isms.js');
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the compiled program of this run lies, or will. */
    readonly compiledProgram: string;
  }
}

/** Names the folder of the compiled program for one run of the tests, and removes it at the end. */
export default ({
  provide,
}: {
  readonly provide: (key: 'compiledProgram', folder: string) => void;
}): (() => void) => {
  const parent = mkdtempSync(join(tmpdir(), 'isms-tests-'));
  provide('compiledProgram', join(parent, 'program'));
  return () => {
    rmSync(parent, { recursive: true, force: true });
  };
};
