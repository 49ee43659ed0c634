import { UnreadableInput } from '#findings/unreadable-input.ts';

/** Fetches like the browser's `fetch`; tests pass their own. */
export type Fetch = typeof globalThis.fetch;

/** What a forge answers to reading requests, as parsed JSON. */
export interface ForgeApi {
  /** One answer. Throws `UnreadableInput` where there is none. */
  readonly get: (path: string) => Promise<unknown>;
  /** One answer; `undefined` where the forge has none or does not give it to this token. */
  readonly find: (path: string) => Promise<unknown>;
  /** A list with all its pages. */
  readonly list: (path: string) => Promise<readonly unknown[]>;
}

/** Where a forge's API is, and who asks. */
export interface ApiAccess {
  /** Address without a slash at its end: `https://api.github.com`. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The environment variables that may hold the token, for messages. */
  readonly tokens: readonly string[];
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
}

const seconds = 30;
const mostPages = 100;
const mostRedirects = 3;
const longestAnswer = 20 * 1024 * 1024;

const unreachable = (base: string, cause: unknown): UnreadableInput =>
  new UnreadableInput(`Cannot reach the forge at \`${base}\``, {
    hint: 'check the network and `--api`, or give the reviews with `--reviews FILE`',
    cause,
  });

const refused = ({ status }: Response, path: string, access: ApiAccess): UnreadableInput => {
  const known = access.tokens.map((token) => `\`${token}\``).join(' or ');
  const denied = status === 401 || status === 403 || status === 429;
  return denied
    ? new UnreadableInput(`The forge refuses \`${path}\` with status ${status}`, {
        hint: `set ${known} to a token that may read pull requests`,
      })
    : new UnreadableInput(`The forge answers \`${path}\` with status ${status}`, {
        hint: `check \`--api\` and, for a private repository, the token in ${known}`,
      });
};

const readText = async (response: Response, path: string): Promise<string> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  // The types of Node and of the browser differ in what a body's stream yields.
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > longestAnswer) {
      throw new UnreadableInput(`The forge answers \`${path}\` with more than 20 MiB`, {
        hint: 'check `--api`, or give the reviews with `--reviews FILE`',
      });
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const readJson = async (response: Response, path: string): Promise<unknown> => {
  const text = await readText(response, path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableInput(`The forge answers \`${path}\` with something else than JSON`, {
      hint: 'check `--api`: it is the address of the API, not of the web pages',
      cause,
    });
  }
};

const sameOrigin = (a: string, b: string): boolean => new URL(a).origin === new URL(b).origin;

/** The next page (RFC 8288); a link to another host is none, since the token would go with it. */
const nextPage = (response: Response, current: string): string | undefined => {
  const links = response.headers.get('link') ?? '';
  const link = /<([^<>]*)>\s*;[^,]*\brel="?next\b/i.exec(links)?.[1];
  if (link == null || !URL.canParse(link, current)) return undefined;
  const next = new URL(link, current).href;
  return sameOrigin(next, current) ? next : undefined;
};

const ask = async (access: ApiAccess, address: string, left = mostRedirects): Promise<Response> => {
  const limit = AbortSignal.any([access.signal, AbortSignal.timeout(seconds * 1000)]);
  let response: Response;
  try {
    response = await access.fetch(address, {
      headers: { ...access.headers, 'User-Agent': 'isms-as-code' },
      // Followed here, so that the token never goes to another host.
      redirect: 'manual',
      signal: limit,
    });
  } catch (error) {
    access.signal.throwIfAborted();
    throw unreachable(access.base, error);
  }
  const location = response.headers.get('location');
  const moved = [301, 302, 307, 308].includes(response.status) && location != null;
  if (!moved || !URL.canParse(location, address)) return response;
  const target = new URL(location, address).href;
  await response.body?.cancel();
  return left > 0 && sameOrigin(target, address) ? ask(access, target, left - 1) : response;
};

const listAll = async (access: ApiAccess, path: string): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  let address: string | undefined = `${access.base}/${path}`;
  for (let page = 0; address != null; page += 1) {
    if (page === mostPages) {
      throw new UnreadableInput(`The forge answers \`${path}\` with more than ${mostPages} pages`, {
        hint: 'give the reviews with `--reviews FILE`',
      });
    }
    const response: Response = await ask(access, address);
    if (!response.ok) throw refused(response, path, access);
    const answer = await readJson(response, path);
    if (!Array.isArray(answer)) {
      throw new UnreadableInput(`The forge answers \`${path}\` with something else than a list`, {
        hint: 'check `--forge` and `--api`',
      });
    }
    found.push(...(answer as readonly unknown[]));
    address = nextPage(response, address);
  }
  return found;
};

/** Opens the API of a forge. Nothing that it throws or tells holds the token. */
export const openApi = (access: ApiAccess): ForgeApi => ({
  get: async (path) => {
    const response = await ask(access, `${access.base}/${path}`);
    if (!response.ok) throw refused(response, path, access);
    return readJson(response, path);
  },
  find: async (path) => {
    const response = await ask(access, `${access.base}/${path}`);
    if ([403, 404].includes(response.status)) return undefined;
    if (!response.ok) throw refused(response, path, access);
    return readJson(response, path);
  },
  list: (path) => listAll(access, path),
});
