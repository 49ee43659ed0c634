import { securityHeaders } from './serve/headers.ts';

/** A file of the site; `path` is from its root. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const headers = Object.entries(securityHeaders);

const lines = (form: (name: string, value: string) => string): string =>
  headers.map(([name, value]) => form(name, value)).join('\n');

const file = (path: string, text: string): SiteFile => ({
  path,
  bytes: new TextEncoder().encode(`${text}\n`),
});

/**
 * The security headers as files for common hosts: Netlify, Cloudflare Pages and others read
 * `_headers`, Apache reads `.htaccess`; the rest is to be included in the host's configuration.
 */
export const hostFiles: readonly SiteFile[] = [
  file('_headers', `/*\n${lines((name, value) => `  ${name}: ${value}`)}`),
  file(
    '.htaccess',
    `ErrorDocument 404 /404.html\n<IfModule mod_headers.c>\n${lines((name, value) => `  Header always set ${name} "${value}"`)}\n</IfModule>`,
  ),
  file(
    'headers/nginx.conf',
    `# Inside the server block that serves this folder.\n${lines((name, value) => `add_header ${name} "${value}" always;`)}\nerror_page 404 /404.html;`,
  ),
  file(
    'headers/Caddyfile',
    `# Inside the site block that serves this folder.\nheader {\n${lines((name, value) => `  ${name} "${value}"`)}\n}`,
  ),
];
