import { extname } from 'node:path';

/** What browsers show themselves. */
const shown: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.atom', 'application/atom+xml; charset=utf-8'],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/vnd.microsoft.icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.pdf', 'application/pdf'],
]);

/** What they keep as a file. */
const kept: ReadonlyMap<string, string> = new Map([
  ['.csv', 'text/csv; charset=utf-8'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.zip', 'application/zip'],
]);

/** The headers that say what a file is, by its name; an unknown one is only ever downloaded. */
export const typeHeaders = (path: string): Readonly<Record<string, string>> => {
  const extension = extname(path).toLowerCase();
  const type = shown.get(extension);
  if (type !== undefined) return { 'Content-Type': type };
  return {
    'Content-Type': kept.get(extension) ?? 'application/octet-stream',
    'Content-Disposition': 'attachment',
  };
};
