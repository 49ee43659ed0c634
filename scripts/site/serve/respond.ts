import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { developmentScript } from '../client/client-assets.ts';
import { typeHeaders } from './content-types.ts';
import { findFile } from './find-file.ts';
import { securityHeaders } from './headers.ts';
import { isLoopbackHost } from './host.ts';
import { livePaths, withLiveScript, type Listeners, type Live } from './live.ts';

/** What is served. */
export interface Served {
  readonly root: string;
  readonly live: Live | undefined;
  readonly listeners: Listeners;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8' };

const send = (
  { request, response }: Exchange,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): void => {
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, { ...securityHeaders, ...headers, 'Content-Length': length });
  response.end(request.method === 'HEAD' ? undefined : body);
};

/** Pages are small and may get the script; all else is streamed, whatever its size. */
const sendFile = async (
  exchange: Exchange,
  served: Served,
  path: string,
  status: number,
): Promise<void> => {
  const headers = typeHeaders(path);
  if (headers['Content-Type']?.startsWith('text/html')) {
    const page = await readFile(path);
    send(
      exchange,
      status,
      headers,
      served.live ? withLiveScript(page, served.listeners.build()) : page,
    );
    return;
  }
  const { size } = await stat(path);
  const { request, response } = exchange;
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    'Content-Length': String(size),
  });
  if (request.method === 'HEAD') response.end();
  // Not beyond the length that was announced, should the file grow meanwhile.
  else if (size === 0) response.end();
  else await pipeline(createReadStream(path, { end: size - 1 }), response);
};

const sendMissing = async (exchange: Exchange, served: Served): Promise<void> => {
  const page = await findFile(served.root, '/404.html');
  if (page.type === 'file') await sendFile(exchange, served, page.path, 404);
  else send(exchange, 404, plain, 'Not found\n');
};

const sendLive = async (
  exchange: Exchange,
  path: string,
  live: Live,
  listeners: Listeners,
): Promise<boolean> => {
  const { request, response } = exchange;
  if (path === livePaths.script) {
    send(exchange, 200, typeHeaders('dev.js'), await developmentScript());
  } else if (path === livePaths.findings) {
    send(exchange, 200, typeHeaders('findings.json'), JSON.stringify(live.findings()));
  } else if (path === livePaths.reload && request.method === 'GET') {
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream' });
    listeners.add(request, response);
  } else {
    return false;
  }
  return true;
};

/** The path of the form `/path`; a request for a whole address is meant for a proxy. */
const pathOf = ({ url = '' }: IncomingMessage): string | undefined => /^\/[^?#]*/.exec(url)?.[0];

/** Answers one request: `GET` and `HEAD` of files below the root, for callers on this machine. */
export const respond = async (exchange: Exchange, served: Served): Promise<void> => {
  const { request } = exchange;
  const path = pathOf(request);
  if (!isLoopbackHost(request.headers.host)) {
    send(exchange, 421, plain, 'This server answers to localhost only\n');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(exchange, 405, { ...plain, Allow: 'GET, HEAD' }, 'Only GET and HEAD\n');
    return;
  }
  if (path === undefined) {
    send(exchange, 400, plain, 'Unexpected address\n');
    return;
  }
  if (served.live && (await sendLive(exchange, path, served.live, served.listeners))) return;
  const found = await findFile(served.root, path);
  if (found.type === 'file') await sendFile(exchange, served, found.path, 200);
  else if (found.type === 'redirect') send(exchange, 301, { ...plain, Location: found.to }, '');
  else await sendMissing(exchange, served);
};
