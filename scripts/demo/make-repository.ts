import { mkdir, readdir } from 'node:fs/promises';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { composeHistory } from './compose-history.ts';
import { writeRepository } from './write-repository.ts';
import { pullRequests } from './pull-requests.ts';
import { demoReadme } from './readme.ts';
import { recordApprovals } from './record-approvals.ts';
import { forgeAccounts } from './signatories.ts';
import { writeApprovals } from './write-approvals.ts';
import { readReference } from '#reference/read-reference.ts';

/** What the demo's history holds. */
export interface DemoRepository {
  readonly commits: number;
  readonly pullRequests: number;
  readonly people: number;
}

/** Makes a folder, or takes an empty one. Throws `UnreadableInput` where something is in it. */
export const claimFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const [found] = await readdir(folder);
  if (found === undefined) return;
  throw new UnreadableInput(`Unexpected \`${found}\` in \`${folder}\`, expected an empty folder`, {
    hint: 'name a new folder',
  });
};

/** Writes the reference ISMS with its scripted history into an empty folder. */
export const makeDemoRepository = async (
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<DemoRepository> => {
  const history = composeHistory(await readReference(), pullRequests, demoReadme);
  const { commits, merged, settings, signatories, keys } = history;
  const ids = await writeRepository(folder, commits, environment);
  const accounts = forgeAccounts(settings);
  const approvals = recordApprovals({ merged, ids, signatories, keys, ...accounts });
  await writeApprovals(folder, approvals, environment);
  return {
    commits: commits.length,
    pullRequests: pullRequests.length,
    people: new Set(commits.map(({ author }) => author.email)).size,
  };
};
