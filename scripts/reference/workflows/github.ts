import { actions } from './actions.ts';
import { commentScript } from './comment-script.ts';
import { checkoutStep, fetchNotesStep } from './steps.ts';

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n');

/** The history, Node and the approval notes; `inputs` are further ones of the checkout. */
const firstSteps = (
  ...inputs: readonly string[]
): string => `${checkoutStep(actions.checkout, ...inputs)}
      - uses: ${actions.setupNode}
        with:
          node-version: 22
${fetchNotesStep}`;

const check = (
  version: string,
): string => `# Checks a proposal. It holds no secret and may change nothing, so that forks can use it, too.
name: ISMS check
on:
  pull_request:
permissions:
  contents: read
jobs:
  isms: # the name that branch protection asks for
    runs-on: ubuntu-latest
    steps:
${firstSteps()}
      - name: Say what the proposal changes
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: npx --yes isms-as-code@${version} changes "$BASE..HEAD" --format markdown > isms-comment.md
      - uses: ${actions.upload}
        with:
          name: isms-comment
          path: isms-comment.md
      - name: Check
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: npx --yes isms-as-code@${version} check --since "$BASE" --format github
`;

const comment =
  (): string => `# Writes what a proposal changes into one comment. It runs on the main branch, reads nothing of the
# proposal but the text that the check made, and may do nothing but comment.
name: ISMS comment
on:
  workflow_run:
    workflows: [ISMS check]
    types: [completed]
permissions: {}
jobs:
  comment:
    if: github.event.workflow_run.event == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      actions: read
      pull-requests: write
    steps:
      - uses: ${actions.download}
        with:
          name: isms-comment
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - name: Comment
        env:
          GITHUB_TOKEN: \${{ github.token }}
          HEAD_OWNER: \${{ github.event.workflow_run.head_repository.owner.login }}
          HEAD_BRANCH: \${{ github.event.workflow_run.head_branch }}
          HEAD_SHA: \${{ github.event.workflow_run.head_sha }}
        run: |
          cat > "$RUNNER_TEMP/comment.mjs" <<'END'
${indented(commentScript, 10)}
          END
          node "$RUNNER_TEMP/comment.mjs"
`;

const record = (
  version: string,
): string => `# Records the reviews of what was merged, signed by the recorder's key (docs/approvals.md of isms-as-code).
# Keep the key in the environment "isms-recorder", open to the main branch only.
# Runs may overlap: none is left out, and each joins what the other wrote.
name: ISMS approvals
on:
  push:
    branches: [main]
  workflow_dispatch:
    inputs:
      since:
        description: Record all that was merged after this commit, such as after late reviews
        required: true
permissions: {}
jobs:
  record:
    runs-on: ubuntu-latest
    environment: isms-recorder
    permissions:
      contents: write # the notes
      pull-requests: read # the reviews
    steps:
${firstSteps()}
      - name: Record the reviews
        env:
          BEFORE: \${{ github.event.before || inputs.since }}
          GITHUB_TOKEN: \${{ github.token }}
          ISMS_RECORDER_KEY: \${{ secrets.ISMS_RECORDER_KEY }}
        run: npx --yes isms-as-code@${version} approve record --since "$BEFORE"
      - name: Check
        run: npx --yes isms-as-code@${version} check --format github
`;

const sites = (version: string): string => `# Builds the sites of what was merged.
name: ISMS sites
on:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  sites:
    runs-on: ubuntu-latest
    steps:
${firstSteps('persist-credentials: false')}
      - name: Build
        run: npx --yes isms-as-code@${version} build --all
      - uses: ${actions.upload}
        if: always()
        with:
          name: sites
          path: _site
`;

/** Workflows for GitHub Actions by path; `version` is that of this program. */
export const githubWorkflows = (version: string): ReadonlyMap<string, string> =>
  new Map([
    ['.github/workflows/isms-check.yml', check(version)],
    ['.github/workflows/isms-comment.yml', comment()],
    ['.github/workflows/isms-approvals.yml', record(version)],
    ['.github/workflows/isms-sites.yml', sites(version)],
  ]);
