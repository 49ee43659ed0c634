import { accessSync, constants } from 'node:fs';
import { arch, homedir, platform, release } from 'node:os';
import { delimiter, join, resolve, sep } from 'node:path';
import { parseSshKey } from '#approvals/signatures/ssh-key.ts';
import type { Settings } from '#content/types.ts';
import { readBlock } from '#forges/codeowners/block.ts';
import { forgeOfAddress } from '#forges/codeowners/forge.ts';
import { gitIn } from '#history/git.ts';
import { notesRef } from '#history/references.ts';
import { remotesOf } from '#history/remotes.ts';
import { commitNamed } from '#history/repository.ts';
import type { Repository } from '#history/repository.ts';
import { daysBetween } from '#register/calendar.ts';
import { holdersOn } from '#register/people.ts';
import { engineVersion } from '#engine.ts';
import type { Context } from './context.ts';

/** A public key that `isms.yml` registers, by its fingerprint. */
export interface KeyFact {
  /** Person id, bot id or address of a forge, and what the key is for. */
  readonly owner: string;
  readonly use: 'person' | 'bot' | 'recorder' | 'merges';
  readonly type: 'ssh' | 'openpgp';
  readonly fingerprint: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly state: 'in use' | 'ends soon' | 'ended' | 'not yet' | 'revoked' | 'unreadable';
}

/** A path as it may be shown to anybody: the user's own folder is `~`. */
export const shownPath = (path: string, { environment }: Pick<Context, 'environment'>): string => {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? homedir();
  if (home === '' || home === sep) return path;
  if (path === home) return '~';
  return path.startsWith(`${home}${sep}`) ? `~${path.slice(home.length)}` : path;
};

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = ({ environment }: Context, names: readonly string[]): string | undefined => {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ends = platform() === 'win32' ? ['.exe', ''] : [''];
  return names
    .flatMap((name) => ends.flatMap((end) => folders.map((folder) => join(folder, name + end))))
    .find(executable);
};

const chromiumOf = (context: Context): string | undefined => {
  const own = context.environment['ISMS_BROWSER'];
  if (own !== undefined && own !== '') return executable(own) ? own : undefined;
  return onPath(context, [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'chrome',
  ]);
};

const packaged = (): string | undefined =>
  ['@sparticuz/chromium', 'puppeteer'].find((name) => {
    try {
      return import.meta.resolve(name) !== '';
    } catch {
      return false;
    }
  });

/** The programs that matter, and the machine. Absolute paths are shown as {@link shownPath} does. */
export const machineFacts = async (context: Context, root: string) => {
  const shown = (path: string | undefined): string | null =>
    path === undefined ? null : shownPath(path, context);
  const git = await gitIn(root, context.environment)
    .text('version')
    .then((text) => text.trim().replace(/^git version /, ''))
    .catch(() => null);
  return {
    programs: {
      isms: engineVersion(),
      node: process.versions.node,
      git,
      chromium: shown(chromiumOf(context)) ?? packaged() ?? null,
      sshKeygen: shown(onPath(context, ['ssh-keygen'])),
    },
    platform: { system: platform(), release: release(), architecture: arch() },
    root: shownPath(resolve(root), context),
  };
};

/** What is told of the repository around the root. */
export const repositoryFacts = async (repository: Repository, main: string) => {
  const { git, format, shallow, bare, prefix, head } = repository;
  const remotes = await remotesOf(git);
  return {
    format,
    shallow,
    bare,
    prefix,
    head: head ?? null,
    mainLine: { name: main, found: (await commitNamed(git, `refs/heads/${main}`)) !== undefined },
    notes: (await commitNamed(git, notesRef)) !== undefined,
    remotes: remotes.map(({ name, address }) => ({
      name,
      address,
      forge: forgeOfAddress(address) ?? null,
    })),
  };
};

type Key = NonNullable<Settings['people'][number]['keys']>[number];
type KeyLife = Partial<Pick<Key, 'from' | 'to' | 'revoked' | 'compromised_since'>>;

const stateOf = (life: KeyLife, today: string): KeyFact['state'] => {
  if (life.revoked !== undefined || life.compromised_since !== undefined) return 'revoked';
  if (life.from !== undefined && today < life.from) return 'not yet';
  if (life.to === undefined) return 'in use';
  if (life.to < today) return 'ended';
  return daysBetween(today, life.to) <= 30 ? 'ends soon' : 'in use';
};

type KeyText = KeyLife & { readonly ssh?: string; readonly openpgp?: string };

const keyFact = (owner: string, use: KeyFact['use'], key: KeyText, today: string): KeyFact => {
  const life = { from: key.from ?? null, to: key.to ?? null };
  const state = stateOf(key, today);
  if (key.ssh === undefined) {
    const fingerprint = (key.openpgp ?? '').toUpperCase();
    return { owner, use, type: 'openpgp', fingerprint, ...life, state };
  }
  const read = parseSshKey(key.ssh);
  return 'fingerprint' in read
    ? { owner, use, type: 'ssh', fingerprint: read.fingerprint, ...life, state }
    : { owner, use, type: 'ssh', fingerprint: '', ...life, state: 'unreadable' };
};

/** Every registered key with its life, in the order of `isms.yml`. */
export const keyFacts = ({ people, bots, forges }: Settings, today: string): readonly KeyFact[] => [
  ...people.flatMap(({ id, keys = [] }) => keys.map((key) => keyFact(id, 'person', key, today))),
  ...bots.flatMap(({ id, keys = [] }) => keys.map((key) => keyFact(id, 'bot', key, today))),
  ...forges.flatMap(({ uri, recorder = [], merge_key: mergeKey }) => [
    ...recorder.map((key) => keyFact(uri, 'recorder', key, today)),
    ...(mergeKey === undefined ? [] : [keyFact(uri, 'merges', mergeKey, today)]),
  ]),
];

/** The people who hold a role today, and what they lack to be asked and to sign. */
export const peopleFacts = (settings: Settings, today: string) => {
  const roles = settings.roles.map(({ id }) => id);
  const holding = new Set(roles.flatMap((role) => holdersOn(settings, role, today)));
  const keys = keyFacts(settings, today).filter(({ use }) => use === 'person');
  const usable = new Set(
    keys
      .filter(({ state }) => state === 'in use' || state === 'ends soon')
      .map(({ owner }) => owner),
  );
  const people = [...holding];
  return {
    withRoles: people.length,
    withoutAccount: people.filter(({ forge }) => forge === undefined).map(({ id }) => id),
    withoutAccountNumber: people
      .filter(({ forge }) => forge !== undefined && forge.id === undefined)
      .map(({ id }) => id),
    withoutKey: people.filter(({ id }) => !usable.has(id)).map(({ id }) => id),
    vacantRoles: roles.filter((role) => holdersOn(settings, role, today).length === 0),
  };
};

/** What is registered of each forge. */
export const forgeFacts = (settings: Settings, today: string) => {
  const keys = keyFacts(settings, today);
  const alive = (owner: string, wanted: KeyFact['use']): boolean =>
    keys.some(
      ({ owner: of, use, state }) =>
        of === owner && use === wanted && (state === 'in use' || state === 'ends soon'),
    );
  return settings.forges.map(({ uri, trusted_mergers: trustedMergers = [] }) => ({
    uri,
    recorder: alive(uri, 'recorder'),
    mergeKey: alive(uri, 'merges'),
    trustedMergers,
  }));
};

/** The CODEOWNERS files that are there, and for which forge their block is. */
export const codeOwnersFacts = (texts: ReadonlyMap<string, string>) =>
  [...texts].map(([path, text]) => {
    try {
      const block = readBlock(text);
      return { path, block: block === undefined ? null : (block.forge ?? 'unknown forge') };
    } catch {
      return { path, block: 'broken markers' };
    }
  });

/** Whether some forge can attest today. */
export const attests = (facts: ReturnType<typeof forgeFacts>): boolean =>
  facts.some(({ recorder }) => recorder);
