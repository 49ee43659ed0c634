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

/** The open pages that wait for news. */
export interface Listeners {
  readonly add: (request: IncomingMessage, response: ServerResponse) => void;
  readonly tell: (event: LiveEvent) => void;
  readonly end: () => void;
}

/** Holds the pages' event streams (HTML Standard §9.2, `text/event-stream`). */
export const listeners = (): Listeners => {
  const open = new Set<ServerResponse>();
  return {
    add: (request, response) => {
      // A short wait, so that a page comes back soon after the server does.
      response.write('retry: 1000\n\n');
      open.add(response);
      request.on('close', () => {
        open.delete(response);
      });
    },
    tell: (event) => {
      for (const response of open) response.write(`event: ${event}\ndata: now\n\n`);
    },
    end: () => {
      for (const response of open) response.end();
      open.clear();
    },
  };
};

/** Adds the script to a page as it is sent; the page on disk stays as it was built. */
export const withLiveScript = (page: Uint8Array): Uint8Array => {
  const text = new TextDecoder().decode(page);
  const end = text.lastIndexOf('</body>');
  const script = `<script src="${livePaths.script}" defer></script>`;
  const place = end === -1 ? text.length : end;
  return new TextEncoder().encode(`${text.slice(0, place)}${script}${text.slice(place)}`);
};
