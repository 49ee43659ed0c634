import { UnreadableInput } from '#findings/unreadable-input.ts';
import { forgeOfAddress } from '#forges/codeowners/forge.ts';
import type { ForgeChange, ForgeName } from '#forges/forge-change.ts';
import { readForgejoChange } from '#forges/forgejo.ts';
import { readGitHubChange } from '#forges/github.ts';
import { mergedGitLabRequests, readGitLabChange } from '#forges/gitlab.ts';
import { mergedRequests } from '#forges/pull-request.ts';
import { openApi, type Fetch, type ForgeApi } from './api.ts';

/** The questions that recording asks a forge. */
export interface ForgeReader {
  /** The merged pull requests into a branch that brought a commit, by number. */
  readonly requestsOf: (commit: string, target: string) => Promise<readonly number[]>;
  readonly change: (request: number) => Promise<ForgeChange>;
  /** Ref of the remote that names the last commit of a pull request. */
  readonly headRef: (request: number) => string;
}

/** How a forge is found: what the user said, what its CI says, and the address of the remote. */
export interface ForgePlace {
  readonly forge?: ForgeName;
  readonly api?: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Address of the remote, where there is one. */
  readonly remote?: string;
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
}

/** Host and path of a remote: `git@host:owner/name.git` and `https://host/owner/name.git` alike. */
const webAddress = (remote: string): { host: string; path: string } | undefined => {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(remote);
  const [host, path] =
    scp == null && URL.canParse(remote)
      ? [new URL(remote).host, new URL(remote).pathname]
      : [scp?.[1] ?? '', scp?.[2] ?? ''];
  const clean = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return host === '' || !clean.includes('/') ? undefined : { host, path: clean };
};

const said = (environment: NodeJS.ProcessEnv, name: string): string | undefined =>
  environment[name] === '' ? undefined : environment[name];

const forgeOf = ({ forge, environment, remote }: ForgePlace): ForgeName => {
  if (forge != null) return forge;
  // Runners of Forgejo and Gitea also set what GitHub's set.
  const inForgejo = ['FORGEJO_ACTIONS', 'GITEA_ACTIONS'].some((name) => said(environment, name));
  if (inForgejo) return 'forgejo';
  if (said(environment, 'GITHUB_ACTIONS')) return 'github';
  if (said(environment, 'GITLAB_CI')) return 'gitlab';
  const web = remote == null ? undefined : webAddress(remote);
  const guess = web == null ? undefined : forgeOfAddress(`https://${web.host}`);
  if (guess != null) return guess;
  throw new UnreadableInput('Cannot tell which forge the repository is on', {
    hint: 'name it with `--forge github`, `gitlab` or `forgejo`, or give `--reviews FILE`',
  });
};

interface Defaults {
  readonly repository: string | undefined;
  readonly api: string | undefined;
}

const unknownRepository = (names: string): UnreadableInput =>
  new UnreadableInput('Cannot tell which repository of the forge this is', {
    hint: `add a remote that leads there, or set ${names}`,
  });

const firstToken = (
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
): readonly [string, string] | undefined => {
  for (const name of names) {
    const token = said(environment, name);
    // A token pasted with its line end would break the header.
    if (token != null) return [name, token.trim()];
  }
  return undefined;
};

const openAccess = (
  place: ForgePlace,
  base: string,
  tokens: readonly string[],
  headersFor: (name: string, token: string) => Readonly<Record<string, string>>,
  accept: string,
): ForgeApi => {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) {
    throw new UnreadableInput(`Unexpected \`${base}\` for \`--api\`, expected an address`, {
      hint: 'give it as `https://…`',
    });
  }
  const found = firstToken(place.environment, tokens);
  return openApi({
    base: base.replace(/\/+$/, ''),
    headers: { Accept: accept, ...(found == null ? {} : headersFor(...found)) },
    tokens,
    fetch: place.fetch,
    signal: place.signal,
  });
};

const pullDefaults = ({ environment, remote, api }: ForgePlace, suffix: string): Defaults => {
  const web = remote == null ? undefined : webAddress(remote);
  const own = web?.host === 'github.com' ? 'https://api.github.com' : undefined;
  const beside = web == null ? undefined : `https://${web.host}/api/${suffix}`;
  return {
    repository: said(environment, 'GITHUB_REPOSITORY') ?? web?.path,
    api: api ?? said(environment, 'GITHUB_API_URL') ?? own ?? beside,
  };
};

const slug = (repository: string | undefined): string => {
  if (repository == null || !/^[^/]+(?:\/[^/]+)+$/.test(repository)) {
    throw unknownRepository('`GITHUB_REPOSITORY` to `owner/name`');
  }
  return repository.split('/').map(encodeURIComponent).join('/');
};

const github = (place: ForgePlace): ForgeReader => {
  const { repository, api = 'https://api.github.com' } = pullDefaults(place, 'v3');
  const access = openAccess(
    place,
    api,
    ['GITHUB_TOKEN', 'GH_TOKEN'],
    (_, token) => ({ Authorization: `Bearer ${token}`, 'X-GitHub-Api-Version': '2022-11-28' }),
    'application/vnd.github+json',
  );
  const root = `repos/${slug(repository)}`;
  return {
    requestsOf: async (commit, target) =>
      mergedRequests(await access.list(`${root}/commits/${commit}/pulls?per_page=100`), target),
    change: async (request) =>
      readGitHubChange({
        pull: await access.get(`${root}/pulls/${request}`),
        reviews: await access.list(`${root}/pulls/${request}/reviews?per_page=100`),
        commits: await access.list(`${root}/pulls/${request}/commits?per_page=100`),
      }),
    headRef: (request) => `refs/pull/${request}/head`,
  };
};

const forgejo = (place: ForgePlace): ForgeReader => {
  const { repository, api } = pullDefaults(place, 'v1');
  if (api == null) throw unknownRepository('`--api`');
  const access = openAccess(
    place,
    api,
    ['FORGEJO_TOKEN', 'GITEA_TOKEN', 'GITHUB_TOKEN'],
    (_, token) => ({ Authorization: `token ${token}` }),
    'application/json',
  );
  const root = `repos/${slug(repository)}`;
  return {
    requestsOf: async (commit, target) => {
      const found = await access.find(`${root}/commits/${commit}/pull`);
      return found == null ? [] : mergedRequests([found], target);
    },
    change: async (request) =>
      readForgejoChange({
        pull: await access.get(`${root}/pulls/${request}`),
        reviews: await access.list(`${root}/pulls/${request}/reviews?limit=50`),
        commits: await access.list(`${root}/pulls/${request}/commits?limit=50`),
      }),
    headRef: (request) => `refs/pull/${request}/head`,
  };
};

const gitlab = (place: ForgePlace): ForgeReader => {
  const { environment, remote } = place;
  const web = remote == null ? undefined : webAddress(remote);
  const project = said(environment, 'CI_PROJECT_ID') ?? web?.path;
  if (project == null) throw unknownRepository('`CI_PROJECT_ID`');
  const beside = web == null ? 'https://gitlab.com/api/v4' : `https://${web.host}/api/v4`;
  const access = openAccess(
    place,
    place.api ?? said(environment, 'CI_API_V4_URL') ?? beside,
    ['GITLAB_TOKEN', 'CI_JOB_TOKEN'],
    (name, token) => ({ [name === 'CI_JOB_TOKEN' ? 'JOB-TOKEN' : 'PRIVATE-TOKEN']: token }),
    'application/json',
  );
  const root = `projects/${encodeURIComponent(project)}`;
  return {
    requestsOf: async (commit, target) =>
      mergedGitLabRequests(
        await access.list(`${root}/repository/commits/${commit}/merge_requests?per_page=100`),
        target,
      ),
    change: async (request) =>
      readGitLabChange({
        request: await access.get(`${root}/merge_requests/${request}`),
        approvals: await access.get(`${root}/merge_requests/${request}/approvals`),
        commits: await access.list(`${root}/merge_requests/${request}/commits?per_page=100`),
        settings: await access.find(`${root}/approvals`),
      }),
    headRef: (request) => `refs/merge-requests/${request}/head`,
  };
};

/** Opens the forge that a repository is on. Throws `UnreadableInput` where it cannot be told. */
export const openForge = (place: ForgePlace): ForgeReader => {
  switch (forgeOf(place)) {
    case 'github':
      return github(place);
    case 'forgejo':
      return forgejo(place);
    case 'gitlab':
      return gitlab(place);
  }
};
