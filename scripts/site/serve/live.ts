import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Finding } from '#findings/finding.ts';

/** What `isms dev` adds to a served site: a script on each page, its channel and its findings. */
export interface Live {
  /** The findings to show now, those of the audience that is served. */
  readonly findings: () => readonly Finding[];
}

/** Paths that the site itself never has. */
export const livePaths = {
  script: '/_isms/dev.js',
  reload: '/_isms/reload',
  findings: '/_isms/findings',
} as const;

/** What is told to the open pages. */
export type LiveEvent = 'reload' | 'findings';

const message = (event: LiveEvent): string => `event: ${event}\ndata: now\n\n`;

/** The open pages that wait for news. */
export interface Listeners {
  /** Counts the reloads told. */
  readonly build: () => number;
  readonly add: (request: IncomingMessage, response: ServerResponse) => void;
  readonly tell: (event: LiveEvent) => void;
  readonly end: () => void;
}

/**
 * Holds the pages' event streams (HTML Standard §9.2, `text/event-stream`). A page says which build
 * it is of, so that one made between its loading and its listening is not missed.
 */
export const listeners = (): Listeners => {
  const open = new Set<ServerResponse>();
  let build = 0;
  return {
    build: () => build,
    add: (request, response) => {
      // A short wait, so that a page comes back soon after the server does.
      response.write('retry: 1000\n\n');
      open.add(response);
      if (!request.url?.endsWith(`?${build}`)) response.write(message('reload'));
      request.on('close', () => {
        open.delete(response);
      });
    },
    tell: (event) => {
      if (event === 'reload') build += 1;
      for (const response of open) response.write(message(event));
    },
    end: () => {
      for (const response of open) response.end();
      open.clear();
    },
  };
};

/** Adds the script to a page as it is sent; the page on disk stays as it was built. */
export const withLiveScript = (page: Uint8Array, build: number): Uint8Array => {
  const text = new TextDecoder().decode(page);
  const end = text.lastIndexOf('</body>');
  const script = `<script src="${livePaths.script}?${build}" defer></script>`;
  const place = end === -1 ? text.length : end;
  return new TextEncoder().encode(`${text.slice(0, place)}${script}${text.slice(place)}`);
};
