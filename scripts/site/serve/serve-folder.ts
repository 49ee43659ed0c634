import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { listeners, type Live, type LiveEvent } from './live.ts';
import { respond, type Served } from './respond.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** The folder of a built site. It may be replaced while it is served. */
  readonly root: string;
  /** The first port to try; 0 takes any free one. */
  readonly port?: number;
  /** Loopback only. */
  readonly host?: '127.0.0.1' | '::1';
  /** Given by `isms dev`: pages reload when told to, and show findings. */
  readonly live?: Live;
}

/** A running server. */
export interface RunningServer {
  /** With a slash at its end. */
  readonly url: string;
  /** Tells open pages to reload, or to fetch the findings again. */
  readonly tell: (event: LiveEvent) => void;
  readonly close: () => Promise<void>;
}

const defaultPort = 8080;
const portsTried = 20;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      // A server that listens on a port has an address of this form (node:net `address()`).
      resolve((server.address() as AddressInfo).port);
    });
  });

const cannotListen = (port: number, host: string, cause: unknown): UnreadableInput => {
  const code = codeOf(cause);
  if (code === 'EACCES') {
    return new UnreadableInput(`Cannot listen on port ${port} of ${host}: not permitted`, {
      hint: 'give a port from 1024 on with `--port`',
      cause,
    });
  }
  if (code === 'EADDRINUSE') {
    const last = Math.min(port + portsTried - 1, 65_535);
    return new UnreadableInput(`Cannot find a free port from ${port} to ${last} of ${host}`, {
      hint: 'end what uses them, or give another port with `--port`',
      cause,
    });
  }
  return new UnreadableInput(`Cannot listen on port ${port} of ${host} (\`${String(code)}\`)`, {
    hint: 'give another port with `--port`',
    cause,
  });
};

/** Listens on the port, or on the next one that is free. */
const listenFrom = async (server: Server, first: number, host: string): Promise<number> => {
  for (let port = first; ; port += 1) {
    try {
      return await listen(server, port, host);
    } catch (error) {
      const more = port + 1 < first + portsTried && port < 65_535;
      if (codeOf(error) === 'EADDRINUSE' && more) continue;
      throw cannotListen(codeOf(error) === 'EADDRINUSE' ? first : port, host, error);
    }
  }
};

const serverFor = (served: Served): Server =>
  createServer((request, response) => {
    respond({ request, response }, served).catch(() => {
      // The file vanished between look-up and reading: a build is replacing the folder.
      if (response.headersSent) response.destroy();
      else response.writeHead(503, { 'Retry-After': '1' }).end();
    });
  });

/**
 * Serves a built site to browsers on this machine, with the headers that a host should send. Takes
 * the next free port where the one asked for is in use.
 * Throws `UnreadableInput` where it may not listen, or no port is free.
 */
export const serveFolder = async (options: ServeOptions): Promise<RunningServer> => {
  const { root, port = defaultPort, host = '127.0.0.1', live } = options;
  const pages = listeners();
  const server = serverFor({ root, live, listeners: pages });
  const taken = await listenFrom(server, port, host);
  return {
    url: `http://${host === '::1' ? '[::1]' : host}:${taken}/`,
    tell: pages.tell,
    close: () =>
      new Promise((resolve) => {
        pages.end();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
