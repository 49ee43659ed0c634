import { fetchNotesLine } from './notes-line.ts';

/**
 * Jobs for GitLab CI by path; `version` is that of this program. They need the protected variables
 * GITLAB_TOKEN and ISMS_RECORDER_KEY.
 */
export const gitlabWorkflows = (version: string): ReadonlyMap<string, string> =>
  new Map([
    [
      '.gitlab-ci.yml',
      `# ISMS_RECORDER_KEY (type "file", protected) is the recorder's SSH key; GITLAB_TOKEN (masked,
# protected) a project access token with read_api and write_repository (docs/approvals.md of isms-as-code).
# Have GitLab drop approvals on new commits: Settings, Merge requests, "Remove all approvals when
# commits are added to the source branch". Otherwise they prove nothing.
default:
  image: node:22

variables:
  GIT_DEPTH: "0" # approval is proved from the whole history

isms-check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - ${fetchNotesLine}
    - npx --yes isms-as-code@${version} check --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --format gitlab > gl-code-quality.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality.json

isms-approvals:
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  environment: isms-recorder
  script:
    - ${fetchNotesLine}
    - export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=remote.origin.pushurl
    - export GIT_CONFIG_VALUE_0="$CI_SERVER_PROTOCOL://isms:$GITLAB_TOKEN@$CI_SERVER_HOST:$CI_SERVER_PORT/$CI_PROJECT_PATH.git"
    - npx --yes isms-as-code@${version} approve record --since "$CI_COMMIT_BEFORE_SHA"
    - npx --yes isms-as-code@${version} check

isms-sites:
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - ${fetchNotesLine}
    - npx --yes isms-as-code@${version} build --all
  artifacts:
    when: always
    paths: [_site]
`,
    ],
  ]);
