import { actions } from './actions.ts';
import { checkoutStep, fetchNotesStep } from './steps.ts';

const checkout = checkoutStep(`https://data.forgejo.org/${actions.checkout}`);

const firstSteps = `${checkout}\n${fetchNotesStep}`;

const check = (version: string): string => `# Checks a proposal. It needs no secret.
name: ISMS check
on:
  pull_request:
jobs:
  isms: # the name that branch protection asks for
    runs-on: docker
    container:
      image: node:22
    steps:
${firstSteps}
      - name: Check
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: npx --yes isms-as-code@${version} check --since "$BASE" --format github
`;

const record = (
  version: string,
): string => `# Records the reviews of what was merged, signed by the recorder's key (docs/approvals.md of isms-as-code).
# The secret ISMS_RECORDER_KEY is its SSH key. Protect the main branch: who pushes there reads it.
name: ISMS approvals
on:
  push:
    branches: [main]
jobs:
  record:
    runs-on: docker
    container:
      image: node:22
    steps:
${firstSteps}
      - name: Record the reviews
        env:
          BEFORE: \${{ github.event.before }}
          FORGEJO_TOKEN: \${{ github.token }}
          ISMS_RECORDER_KEY: \${{ secrets.ISMS_RECORDER_KEY }}
        run: npx --yes isms-as-code@${version} approve record --forge forgejo --since "$BEFORE"
      - name: Check
        run: npx --yes isms-as-code@${version} check
`;

/** Workflows for Forgejo Actions by path; `version` is that of this program. */
export const forgejoWorkflows = (version: string): ReadonlyMap<string, string> =>
  new Map([
    ['.forgejo/workflows/isms-check.yml', check(version)],
    ['.forgejo/workflows/isms-approvals.yml', record(version)],
  ]);
