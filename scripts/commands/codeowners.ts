import { lstat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import type { Content } from '#content/content.ts';
import { folderTree } from '#content/folder-tree.ts';
import { loadContent } from '#content/load.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { BrokenMarkers, readBlock, withBlock } from '#forges/codeowners/block.ts';
import { codeOwnersFor } from '#forges/codeowners/code-owners.ts';
import { codeOwnersPath, forgeOfAddress, placesOf } from '#forges/codeowners/forge.ts';
import type { ForgeName } from '#forges/forge-change.ts';
import { remotesOf } from '#history/remotes.ts';
import { openRepository } from '#history/repository.ts';
import type { NoRepository, Repository } from '#history/repository.ts';
import { link } from '#register/link.ts';
import { readCodeOwnersFiles, topOf } from './code-owners-files.ts';
import type { Context, ExitCode } from './context.ts';
import { requireDay } from './open.ts';
import { writeWhole } from './write-whole.ts';

/** Options of `isms codeowners`. */
export interface CodeOwnersCommandOptions {
  readonly root?: string;
  readonly forge?: ForgeName;
  /** ISO day for which roles are held. */
  readonly today?: string;
  /** Only tells whether the file is as it should be. */
  readonly check?: boolean;
  /** Prints the file instead of writing it. */
  readonly stdout?: boolean;
}

/** The forge that a block, `isms.yml` or a remote names, in this order. */
export const guessForge = async (
  repository: Repository | NoRepository,
  uris: readonly string[],
  texts: Iterable<string>,
): Promise<ForgeName | undefined> => {
  for (const text of texts) {
    const forge = blockIn(text)?.forge;
    if (forge !== undefined) return forge;
  }
  const remotes = repository.type === 'repository' ? await remotesOf(repository.git) : [];
  const addresses = [...uris, ...remotes.map(({ address }) => address)];
  return addresses.map(forgeOfAddress).find((forge) => forge !== undefined);
};

const blockIn = (text: string): ReturnType<typeof readBlock> => {
  try {
    return readBlock(text);
  } catch (error) {
    if (error instanceof BrokenMarkers) return undefined;
    throw error;
  }
};

const requireForge = (forge: ForgeName | undefined): ForgeName => {
  if (forge !== undefined) return forge;
  throw new UnreadableInput('Cannot tell which forge the file is for', {
    hint: 'name it with `--forge`, or give its address in `isms.yml`: `forges: [{uri: …}]`',
  });
};

const decisive = ['people', 'roles', 'approval', 'forges'];

/** With half of the people the file would ask the wrong ones, and nobody would see it. */
const requireSettings = ({ invalidSettings = new Set<string>() }: Content): void => {
  const broken = decisive.filter((name) => invalidSettings.has(name));
  if (broken.length === 0) return;
  throw new UnreadableInput(
    `Cannot tell who must approve: \`${broken.join('`, `')}\` of \`isms.yml\` is not as it should be`,
    { hint: 'run `isms check isms.yml` and mend what it finds' },
  );
};

const merged = (path: string, text: string, lines: readonly string[]): string => {
  try {
    return withBlock(text, lines);
  } catch (error) {
    if (!(error instanceof BrokenMarkers)) throw error;
    throw new UnreadableInput(`Cannot find the generated block in \`${path}\`: ${error.message}`, {
      hint: 'put back the two lines between which the block stands, or delete both',
    });
  }
};

const requireReplaceable = async (file: string, path: string): Promise<void> => {
  for (const part of [dirname(file), file]) {
    const stats = await lstat(part).catch(() => undefined);
    if (stats === undefined || (part === file ? stats.isFile() : stats.isDirectory())) continue;
    throw new UnreadableInput(`Cannot write \`${path}\`: \`${part}\` is a link or no file`, {
      hint: 'put a plain file (and folder) in its place',
    });
  }
};

const ownLines = (text: string): boolean => /^\s*[^#\s]/m.test(text);

const tellStray = (
  context: Context,
  path: string,
  text: string,
  texts: ReadonlyMap<string, string>,
): void => {
  if (ownLines(readBlock(text)?.after ?? '')) {
    context.warn(`lines of \`${path}\` behind the block come later and win; move them above it`);
  }
  for (const [other, content] of texts) {
    if (other === path || blockIn(content) === undefined) continue;
    context.warn(`\`${other}\` holds a block too, and \`${path}\` is the one that is read`);
  }
};

/** Writes, prints or checks the CODEOWNERS file that follows from roles, owners and approvers. */
export const codeowners = async (
  context: Context,
  options: CodeOwnersCommandOptions,
): Promise<ExitCode> => {
  const today = options.today === undefined ? context.day : requireDay(options.today);
  const root = resolve(context.folder, options.root ?? '.');
  const content = await loadContent(folderTree(root));
  requireSettings(content);
  const { register } = link(content, readCatalogues());
  const repository = await openRepository(root, context.environment);
  const { prefix, texts } = await readCodeOwnersFiles(root, repository, undefined);
  const uris = register.settings.forges.map(({ uri }) => uri);
  const guessed = options.forge ?? (await guessForge(repository, uris, texts.values()));
  const forge = requireForge(guessed);
  const top = await topOf(root, prefix);
  const there = await presentPaths(top, forge);
  const path = codeOwnersPath(forge, (candidate) => there.has(candidate));
  await requireReplaceable(join(top, path), path);
  const { lines, warnings } = codeOwnersFor(register, { forge, prefix, today });
  const old = texts.get(path) ?? '';
  const text = merged(path, old, lines);
  for (const warning of warnings) context.warn(warning);
  tellStray(context, path, text, texts);
  if (options.stdout) context.print(text);
  if (options.check) return tellDifference(context, path, text === old);
  if (!options.stdout) {
    if (text !== old) await writeWhole(join(top, path), text, path);
    context.print(`${join(top, path)}\n`);
  }
  return 0;
};

const presentPaths = async (top: string, forge: ForgeName): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const path of placesOf(forge).lookup) {
    const stats = await lstat(join(top, path)).catch(() => undefined);
    if (stats !== undefined) found.add(path);
  }
  return found;
};

const tellDifference = (context: Context, path: string, same: boolean): ExitCode => {
  if (same) context.note(`\`${path}\` is as it should be`);
  else context.warn(`\`${path}\` is not as it should be; run \`isms codeowners\``);
  return same ? 0 : 1;
};
