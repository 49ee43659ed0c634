import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openShell, type Answer, type TypedShell } from './typed-shell.ts';
import { codeBlocks, section } from './shell-blocks.ts';

const page = readFileSync(new URL('../../docs/approvals.md', import.meta.url), 'utf8');

const names = [
  'clone',
  'root',
  'step',
  'trust',
  'writers',
  'signedStep',
  'signedTag',
  'attestation',
  'statement',
  'unsigned',
] as const;

export type Block = (typeof names)[number];

const blocks: ReadonlyMap<string, string> = (() => {
  const found = codeBlocks(section(page, 'The same proof by hand'), 'sh');
  if (found.length !== names.length) throw new Error(`expected ${names.length} blocks`);
  return new Map(names.map((name, index) => [name, found[index] ?? '']));
})();

/** A step that step 2 lists. */
export interface ListedStep {
  readonly commit: string;
  readonly day: string;
  readonly before: string;
  readonly after: string;
}

const listed =
  /^([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2})\n\n:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [AM]\t/gm;

/** What step 2 prints: the steps, and the blob of the record now. */
export const readSteps = (
  text: string,
): { readonly steps: readonly ListedStep[]; readonly now: string } => ({
  steps: [...text.matchAll(listed)].map(([, commit = '', day = '', before = '', after = '']) => ({
    commit,
    day,
    before,
    after,
  })),
  now: text.trim().split('\n').at(-1) ?? '',
});

/** The names and addresses that step 4 prints of commits that wrote. */
export const readWriters = (text: string): readonly string[] =>
  text
    .split(/^(?=[0-9a-f]{40,64} )/m)
    .filter((entry) => /^::?\d/m.test(entry))
    .map((entry) => entry.slice(entry.indexOf(' ') + 1, entry.indexOf('\n')));

interface Settings {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly forge?: { readonly login: string; readonly id: number };
    readonly roles?: readonly { readonly role: string }[];
    readonly keys?: readonly { readonly ssh: string }[];
  }[];
  readonly forges: readonly { readonly recorder: readonly { readonly ssh: string }[] }[];
}

/** An auditor who follows "The same proof by hand" in a shell. */
export interface Walk {
  readonly shell: TypedShell;
  readonly type: (block: Block) => Promise<Answer>;
  /** The file of the auditor's folder that a block wrote. */
  readonly file: (name: string) => string;
  /** `isms.yml` as step 3 prints it. */
  readonly settings: () => Promise<Settings>;
}

/** Steps 0 to 2: clones, and puts the newest step that changed the file into `STEP`. */
export const beginWalk = async (
  program: string,
  source: string,
  path: string,
): Promise<Walk & ReturnType<typeof readSteps> & { readonly root: string }> => {
  const shell = openShell(program);
  const type = (block: Block): Promise<Answer> => shell.run(blocks.get(block) ?? '');
  await shell.set('SOURCE', source);
  await shell.set('FILE', path);
  await type('clone');
  const root = (await type('root')).text;
  const found = readSteps((await type('step')).text);
  await shell.set('STEP', found.steps[0]?.commit ?? '');
  return {
    ...found,
    root,
    shell,
    type,
    file: (name) => join(shell.folder, name),
    // The test asks only for what it wrote.
    settings: async () => parse((await type('trust')).text) as Settings,
  };
};
