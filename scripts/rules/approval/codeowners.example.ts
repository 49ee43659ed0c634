import type { ExampleState, RuleExample } from '../example.ts';

const ownersOf = (account: string): string => `# BEGIN isms-as-code codeowners (github)
# Written by \`isms codeowners\` from roles, owners and approvers; \`isms check\` tells when it is old.
# It decides who is asked. What counts as approval is decided by isms.yml and the history alone.
# The last line that fits a file counts, and GitHub is content with one of its accounts.
# Lines of your own stand above this block; below it they would win.

# What a folder holds, unless a line below names it
/evidence/ @${account}
/policies/ @${account}
/reviews/ @${account}
/risks/ @${account}
/soa/ @${account}

# Who may approve, and what runs in CI: Managing director
/isms.yml @${account}
/.github/CODEOWNERS @${account}
/CODEOWNERS @${account}
/docs/CODEOWNERS @${account}
/.github/workflows/ @${account}
# END isms-as-code codeowners
`;

const state = (account: string, told: string): ExampleState => ({
  files: {},
  codeOwners: { prefix: '', texts: new Map([['CODEOWNERS', ownersOf(account)]]) },
  told,
});

/** A block that names the account of somebody who held the role before. */
export const approvalCodeownersExample: RuleExample = {
  fails: state(
    'edgar-example',
    'The role `top-management` went from Edgar, who has the account `edgar-example`, to Bianca Keller',
  ),
  passes: state('bianca-example', '`isms codeowners` wrote the file again'),
};
