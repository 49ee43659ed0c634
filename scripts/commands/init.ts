import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { initialiseRepository } from '#demo/write-repository.ts';
import { adaptReference } from '#reference/adapt.ts';
import type { Adopter } from '#reference/adapt.ts';
import { codeOwnersFile } from '#reference/code-owners-file.ts';
import { forgeFiles } from '#reference/forge-files.ts';
import type { Forge } from '#reference/forge-files.ts';
import { readReference } from '#reference/read-reference.ts';
import { requestTemplate } from '#reference/request-template.ts';
import type { Context, ExitCode } from './context.ts';
import { closingWords, readmeText } from './init-words.ts';
import { readPublicKey } from './public-key.ts';
import { engineVersion } from '#engine.ts';

/** Options of `isms init`. */
export interface InitOptions {
  readonly organisation?: string;
  /** The person who starts it. */
  readonly name?: string;
  readonly email?: string;
  /** Account on the forge. */
  readonly login?: string;
  readonly forge: Forge;
  readonly uri?: string;
  /** File with the public SSH key of that person. */
  readonly key?: string;
  /** File with the public SSH key of the forge's recorder. */
  readonly recorder?: string;
}

const ignored = '_site/\n_packs/\nnode_modules/\n';

const requireFree = async (target: string): Promise<void> => {
  const found = await readdir(target).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (found.length === 0) return;
  throw new UnreadableInput(
    `Unexpected \`${found[0] ?? ''}\` in \`${target}\`, expected an empty folder`,
    {
      hint: 'name a new folder',
    },
  );
};

const writeAll = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
};

interface StartKeys {
  readonly key?: string;
  readonly recorder?: string;
}

const readKeys = async (context: Context, { key, recorder }: InitOptions): Promise<StartKeys> => {
  const own = key === undefined ? undefined : await readPublicKey(context, key);
  const machine = recorder === undefined ? undefined : await readPublicKey(context, recorder);
  if (own !== undefined && own === machine) {
    throw new UnreadableInput('Unexpected `--recorder` with the same key as `--key`', {
      hint: 'make a key of its own for the recorder: what a machine signs is no approval',
    });
  }
  return {
    ...(own === undefined ? {} : { key: own }),
    ...(machine === undefined ? {} : { recorder: machine }),
  };
};

const person = ({ name, email, login }: InitOptions, { key }: StartKeys): Adopter['person'] => ({
  name: name ?? 'Your Name',
  email: email ?? 'you@example.com',
  ...(login === undefined ? {} : { login }),
  ...(key === undefined ? {} : { key }),
});

/** The ISMS, and what its forge is told: its CI, the text of a request, whom to ask for reviews. */
const filesFor = async (
  context: Context,
  organisation: string,
  options: InitOptions,
): Promise<ReadonlyMap<string, string>> => {
  const { forge } = options;
  const keys = await readKeys(context, options);
  const content = adaptReference(await readReference(), {
    organisation,
    person: person(options, keys),
    ...(keys.recorder === undefined ? {} : { recorder: keys.recorder }),
    day: context.day,
    uri: options.uri ?? 'https://github.com/example/isms',
  });
  return new Map([
    ...content,
    ...forgeFiles(forge, engineVersion()),
    ...requestTemplate(forge),
    ...(forge === 'none' ? [] : [await codeOwnersFile(content, forge, context.day)]),
    ['README.md', readmeText(organisation)],
    ['.gitignore', ignored],
  ]);
};

/** Starts an ISMS in a new or empty folder: drafts of the reference set, CI, and a git repository. */
export const init = async (
  context: Context,
  target: string,
  options: InitOptions,
): Promise<ExitCode> => {
  const folder = resolve(context.folder, target);
  await requireFree(folder);
  const organisation = options.organisation ?? basename(folder);
  const files = await filesFor(context, organisation, options);
  await mkdir(dirname(folder), { recursive: true });
  const part = await mkdtemp(join(dirname(folder), '.isms-init-'));
  try {
    await writeAll(part, files);
    await initialiseRepository(part, context.environment);
    context.signal.throwIfAborted();
    await rmdir(folder).catch(() => undefined);
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
  context.print(`${folder}\n`);
  context.note(closingWords(files.size, target, options));
  return 0;
};
