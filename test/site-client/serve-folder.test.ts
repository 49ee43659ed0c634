import { request, type IncomingHttpHeaders } from 'node:http';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { serveFolder, type RunningServer } from '#site/serve/serve-folder.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isms-serve-'));
  const root = join(folder, 'site');
  await mkdir(join(root, 'policies', 'access control'), { recursive: true });
  await mkdir(join(root, 'empty'));
  await mkdir(join(folder, 'site-of-others'));
  await Promise.all([
    writeFile(join(root, 'index.html'), '<!doctype html><title>Home</title><body>Home</body>'),
    writeFile(join(root, '404.html'), '<!doctype html><title>Missing</title>'),
    writeFile(join(root, 'policies', 'access control', 'index.html'), 'ä'),
    writeFile(join(root, 'register.xlsx'), 'x'),
    writeFile(join(root, 'page.hta'), '<script>alert(1)</script>'),
    writeFile(join(root, 'empty.css'), ''),
    writeFile(join(root, 'big.json'), `"${'a'.repeat(300_000)}"`),
    writeFile(join(folder, 'secret.txt'), 'secret'),
    writeFile(join(folder, 'site-of-others', 'secret.txt'), 'secret'),
    symlink(join(folder, 'secret.txt'), join(root, 'link.txt')),
    symlink(join(folder, 'site-of-others'), join(root, 'others')),
  ]);
  server = await serveFolder({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks with the path exactly as given, which `fetch` would tidy up. */
const ask = (
  path: string,
  options: { readonly method?: string; readonly host?: string; readonly url?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(options.url ?? server.url);
    const sent = request(
      {
        hostname: hostname.replace(/[[\]]/g, ''),
        port,
        path,
        method: options.method ?? 'GET',
        headers: { host: options.host ?? host },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });

describe('serveFolder', () => {
  it('gives the index of a folder with the headers of a careful host', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body]).toEqual([200, '<!doctype html><title>Home</title><body>Home</body>']);
    const { date, connection, 'keep-alive': kept, ...lasting } = headers;
    expect([date, connection, kept].every((value) => value !== '')).toBe(true);
    expect(lasting).toMatchInlineSnapshot(`
      {
        "cache-control": "no-cache",
        "content-length": "51",
        "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
        "content-type": "text/html; charset=utf-8",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      }
    `);
  });

  it('leads to a folder by its name, also with a blank in it', async () => {
    const moved = await ask('/policies/access%20control');
    expect([moved.status, moved.headers.location]).toEqual([301, '/policies/access%20control/']);
    expect((await ask('/policies/access%20control/?q=a')).body).toBe('ä');
    expect((await ask('//policies')).headers.location).toBe('/policies/');
  });

  it('has a page for what is missing', async () => {
    for (const path of ['/nothing', '/empty/', '/index.html/', '/%ff', '/%00', '/_isms/reload']) {
      const { status, body } = await ask(path);
      expect([path, status, body]).toEqual([path, 404, '<!doctype html><title>Missing</title>']);
    }
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/policies/../../secret.txt',
    '/..%5csecret.txt',
    '/../site-of-others/secret.txt',
    '/link.txt',
    '/others/secret.txt',
    '//etc/passwd',
  ])('gives nothing from outside of its folder: %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, '<!doctype html><title>Missing</title>']);
  });

  it('has a download of what is no page, and of what it does not know', async () => {
    const headers = async (path: string) => {
      const answer = await ask(path);
      return [answer.headers['content-type'], answer.headers['content-disposition']];
    };
    expect(await headers('/register.xlsx')).toEqual([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'attachment',
    ]);
    expect(await headers('/page.hta')).toEqual(['application/octet-stream', 'attachment']);
    expect(await headers('/empty.css')).toEqual(['text/css; charset=utf-8', undefined]);
  });

  it('streams a file of any size, and tells its size to HEAD', async () => {
    expect((await ask('/big.json')).body).toHaveLength(300_002);
    const head = await ask('/big.json', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '300002', '']);
    expect((await ask('/', { method: 'HEAD' })).body).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['example.com', 'localhost.example.com', '127.0.0.1.example.com:80', '0.0.0.0', '[::2]'])(
    'answers nothing to the host %j',
    async (host) => {
      const { status, body } = await ask('/', { host });
      expect(status).not.toBe(200);
      expect(body).not.toContain('Home');
    },
  );

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:9', '[::1]:80'])(
    'answers to %s',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(200);
    },
  );

  it('answers nothing to who names no host', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.end('GET / HTTP/1.0\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1.1 421 /);
  });

  it('refuses a whole address, which is meant for a proxy', async () => {
    expect((await ask('http://127.0.0.1/')).status).toBe(400);
  });

  it('takes the next port when one is in use', async () => {
    const port = Number(new URL(server.url).port);
    const second = await serveFolder({ root: folder, port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });

  it('says what to do when no port is free, or there is no such port', async () => {
    const refusal = async (port: number): Promise<string> => {
      const error: unknown = await serveFolder({ root: folder, port }).then(
        () => 'listens',
        (reason: unknown) => reason,
      );
      return error instanceof UnreadableInput ? `${error.message}\n${error.hint}` : String(error);
    };
    const last = createServer();
    await new Promise<void>((resolve) => last.listen(65_535, '127.0.0.1', resolve));
    expect(await refusal(65_535)).toMatchInlineSnapshot(`
      "Cannot find a free port from 65535 to 65535 of 127.0.0.1
      end what uses them, or give another port with \`--port\`"
    `);
    await new Promise((resolve) => last.close(resolve));
    expect(await refusal(70_000)).toMatchInlineSnapshot(`
      "Cannot listen on port 70000 of 127.0.0.1 (\`ERR_SOCKET_BAD_PORT\`)
      give another port with \`--port\`"
    `);
  });

  it('ends with open connections', async () => {
    const own = await serveFolder({ root: folder, port: 0 });
    const { hostname, port } = new URL(own.url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => socket.once('connect', resolve));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    await own.close();
    await ended;
  });
});
