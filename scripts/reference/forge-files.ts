import { forgejoWorkflows } from './workflows/forgejo.ts';
import { githubWorkflows } from './workflows/github.ts';
import { gitlabWorkflows } from './workflows/gitlab.ts';

/** The forges for which a new ISMS gets its CI; `forgejo` stands for Gitea too. */
export const forges = ['github', 'gitlab', 'forgejo', 'none'] as const;

/** One of them. */
export type Forge = (typeof forges)[number];

/** The CI of a forge, by path. `version` is that of this program. */
export const forgeFiles = (forge: Forge, version: string): ReadonlyMap<string, string> => {
  switch (forge) {
    case 'github':
      return githubWorkflows(version);
    case 'gitlab':
      return gitlabWorkflows(version);
    case 'forgejo':
      return forgejoWorkflows(version);
    case 'none':
      return new Map();
  }
};
