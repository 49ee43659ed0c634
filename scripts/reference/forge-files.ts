/** The forges for which a new ISMS gets its CI. */
export const forges = ['github', 'gitlab', 'none'] as const;

/** One of them. */
export type Forge = (typeof forges)[number];

const github = (version: string): ReadonlyMap<string, string> =>
  new Map([
    [
      '.github/workflows/isms.yml',
      `name: ISMS
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # approval is proved from the whole history
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx --yes isms-as-code@${version} check --format github
      - run: npx --yes isms-as-code@${version} build --all
      - uses: actions/upload-artifact@v4
        if: github.event_name == 'push'
        with:
          name: sites
          path: _site
`,
    ],
    [
      '.github/pull_request_template.md',
      `**What changes for people?**

**Why now?**

**Which risks does it touch?**

**Must anybody acknowledge it again?** (\`change: material\`)
`,
    ],
    ['.github/CODEOWNERS', codeOwners()],
  ]);

const gitlab = (version: string): ReadonlyMap<string, string> =>
  new Map([
    [
      '.gitlab-ci.yml',
      `isms:
  image: node:20
  variables:
    GIT_DEPTH: 0 # approval is proved from the whole history
  script:
    - npx --yes isms-as-code@${version} check --format gitlab > gl-code-quality.json
    - npx --yes isms-as-code@${version} build --all
  artifacts:
    reports:
      codequality: gl-code-quality.json
    paths: [_site]
`,
    ],
    ['.gitlab/CODEOWNERS', codeOwners()],
  ]);

const codeOwners = (): string =>
  `# Who is asked to review. What counts as approval is decided by isms.yml alone.
# Replace the group by the accounts of your leadership.
* @your-leadership-group
`;

/** CI, code owners and templates of a forge, by path. \`version\` is that of this program. */
export const forgeFiles = (forge: Forge, version: string): ReadonlyMap<string, string> => {
  switch (forge) {
    case 'github':
      return github(version);
    case 'gitlab':
      return gitlab(version);
    case 'none':
      return new Map();
  }
};
