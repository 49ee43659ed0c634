import { forgeNames } from '../forge-change.ts';
import type { ForgeName } from '../forge-change.ts';

/** What of a repository concerns the way a forge asks for reviews; paths from the repository's top. */
export interface ForgePlaces {
  readonly name: string;
  /** Where the forge looks for the file: the first that is there counts. */
  readonly lookup: readonly string[];
  /** Where a new file is put. */
  readonly home: string;
  /** Files and folders (with a slash at the end) that run in CI or change how reviews are asked for. */
  readonly trusted: readonly string[];
}

const github: ForgePlaces = {
  name: 'GitHub',
  lookup: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  home: '.github/CODEOWNERS',
  trusted: ['.github/workflows/'],
};

const gitlab: ForgePlaces = {
  name: 'GitLab',
  lookup: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
  home: '.gitlab/CODEOWNERS',
  trusted: ['.gitlab-ci.yml'],
};

const forgejo: ForgePlaces = {
  name: 'Forgejo or Gitea',
  lookup: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitea/CODEOWNERS', '.forgejo/CODEOWNERS'],
  home: '.gitea/CODEOWNERS',
  // Both also run the workflows of GitHub's folder.
  trusted: ['.forgejo/workflows/', '.gitea/workflows/', '.github/workflows/'],
};

const places: Readonly<Record<ForgeName, ForgePlaces>> = { github, gitlab, forgejo };

/** Where a forge looks and what runs there. */
export const placesOf = (forge: ForgeName): ForgePlaces => places[forge];

/** Every path at which some forge looks for the file, sorted. */
export const codeOwnersPaths: readonly string[] = [
  ...new Set(forgeNames.flatMap((forge) => places[forge].lookup)),
].sort();

/** The file that a forge reads among those that are there, else where a new one is put. */
export const codeOwnersPath = (forge: ForgeName, exists: (path: string) => boolean): string => {
  const { lookup, home } = places[forge];
  return lookup.find(exists) ?? home;
};

const hostOf = (uri: string): string => {
  const scp = /^[^/:]+@([^/:]+):/.exec(uri)?.[1];
  if (scp !== undefined) return scp.toLowerCase();
  return URL.canParse(uri) ? new URL(uri).hostname.toLowerCase() : '';
};

/** The forge that an address (of a project or a remote) most likely belongs to, by its host's name. */
export const forgeOfAddress = (uri: string): ForgeName | undefined => {
  const names = hostOf(uri).split(/[.-]/);
  if (names.includes('github')) return 'github';
  if (names.includes('gitlab')) return 'gitlab';
  return ['codeberg', 'forgejo', 'gitea'].some((name) => names.includes(name))
    ? 'forgejo'
    : undefined;
};
