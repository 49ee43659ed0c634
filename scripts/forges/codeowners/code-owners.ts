import { accountsOn } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import { beginLine, endLine } from './block.ts';
import { dutiesOf } from './duties.ts';
import type { Duties, Reviewed } from './duties.ts';
import { placesOf } from './forge.ts';
import type { ForgeName } from '../forge-change.ts';
import type { OwnedPath } from './patterns.ts';
import { lastMatchText, roleText } from './write-lines.ts';

/** For whom a CODEOWNERS file is written, and for which day. */
export interface CodeOwnersOptions {
  readonly forge: ForgeName;
  /** Path of the ISMS from the repository's top: empty, or ending with `/`. */
  readonly prefix: string;
  /** ISO day: roles begin and end. */
  readonly today: string;
}

/** The generated block of a CODEOWNERS file. */
export interface CodeOwners {
  /** With the markers around it. */
  readonly lines: readonly string[];
  /** Who is missing in it, in sentences. */
  readonly warnings: readonly string[];
}

const explanations: Readonly<Record<ForgeName, readonly string[]>> = {
  github: [
    '# The last line that fits a file counts, and GitHub is content with one of its accounts.',
    '# Lines of your own stand above this block; below it they would win.',
  ],
  gitlab: [
    '# A section for each role that must approve: a file needs every section that names it.',
    '# Lines of your own stand above this block; below it they would join its last section.',
    '# New records in a folder that no section names whole are named when this is written again.',
  ],
  forgejo: [
    '# Regular expressions. All lines that fit a file count, so each role has lines of its own.',
    '# New records in a folder that no line names whole are named when this is written again.',
  ],
};

const heading = (forge: ForgeName): readonly string[] => [
  '# Written by `isms codeowners` from roles, owners and approvers; `isms check` tells when it is old.',
  '# It decides who is asked. What counts as approval is decided by isms.yml and the history alone.',
  ...explanations[forge],
];

const rolesUsed = ({ files, folders, rest, trust }: Duties): ReadonlySet<string> =>
  new Set([...[...files.values(), ...folders.values()].flat(), ...rest, ...trust]);

/** Where nobody of the roles has an account, those who approve changes of trust are asked. */
const reachable = (duties: Duties, accounts: Accounts): Duties => {
  const instead = (roles: readonly string[]): readonly string[] => {
    const present = roles.filter((role) => accounts.of([role]).length > 0);
    return present.length > 0 ? present : duties.trust;
  };
  const replaced = (
    all: ReadonlyMap<string, readonly string[]>,
  ): ReadonlyMap<string, readonly string[]> =>
    new Map([...all].map(([path, roles]) => [path, instead(roles)]));
  return {
    ...duties,
    files: replaced(duties.files),
    folders: replaced(duties.folders),
    rest: instead(duties.rest),
  };
};

const ownedPath = (path: string): OwnedPath =>
  path.endsWith('/') ? { path: path.slice(0, -1), folder: true } : { path, folder: false };

const trustedPaths = (duties: Duties, options: CodeOwnersOptions): readonly OwnedPath[] => {
  const ofIsms = duties.trusted.map((path) => `${options.prefix}${path}`);
  // Every place that the forge looks at: a file put before this one would take its power away.
  const { lookup, trusted } = placesOf(options.forge);
  return [...new Set([...ofIsms, ...lookup, ...trusted])].map(ownedPath);
};

/**
 * Says who is asked for a review of which file: today's holders of the roles that must approve it,
 * by their accounts. The same register, place and day give the same lines.
 */
export const codeOwnersFor = (reviewed: Reviewed, options: CodeOwnersOptions): CodeOwners => {
  const { settings } = reviewed;
  const all = dutiesOf(reviewed);
  const accounts = accountsOn(settings, options.today);
  const duties = reachable(all, accounts);
  const source = {
    settings,
    duties,
    accounts,
    prefix: options.prefix,
    trusted: trustedPaths(duties, options),
  };
  const { forge } = options;
  const lines = forge === 'github' ? lastMatchText(source) : roleText(forge, source);
  const nobody = '# Nobody is asked yet: no holder of a role has an account (`people`, `forge`).';
  return {
    lines: [
      beginLine(forge),
      ...heading(forge),
      ...(lines.length > 0 ? lines : ['', nobody]),
      endLine,
    ],
    warnings: accounts.missing(rolesUsed(all)),
  };
};
