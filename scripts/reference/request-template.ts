import type { Forge } from './forge-files.ts';

/** What an approver wants to know before anything else. */
const questions = `**What changes for people?**

**Why now?**

**Which risks does it touch?**

**Must anybody acknowledge it again?** (\`change: material\`)
`;

const paths: Readonly<Record<Exclude<Forge, 'none'>, string>> = {
  github: '.github/pull_request_template.md',
  // The one that a new merge request begins with.
  gitlab: '.gitlab/merge_request_templates/Default.md',
  forgejo: '.gitea/pull_request_template.md',
};

/** The text that a new pull or merge request begins with, by path. */
export const requestTemplate = (forge: Forge): ReadonlyMap<string, string> =>
  forge === 'none' ? new Map() : new Map([[paths[forge], questions]]);
