import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { clientAssets } from './client/client-assets.ts';
import type { SiteFile } from './host-files.ts';
import { iconPath, stylesPath } from './paths.ts';

/** The style sheet in the order in which its parts build upon each other. */
const styles = [
  'fonts',
  'tokens',
  'base',
  'layout',
  'header',
  'components',
  'tables',
  'approval',
  'risk',
  'search',
  'print',
] as const;

const fonts = [
  'latin-400-normal',
  'latin-600-normal',
  'latin-ext-400-normal',
  'latin-ext-600-normal',
];

const styleSheet = async (): Promise<SiteFile> => {
  const parts = await Promise.all(
    styles.map((name) => readFile(new URL(`./styles/${name}.css`, import.meta.url), 'utf8')),
  );
  return { path: stylesPath, bytes: new TextEncoder().encode(parts.join('\n')) };
};

/** Source Sans 3 in two weights, so that pages look alike everywhere and nothing is fetched elsewhere. */
const fontFiles = async (): Promise<readonly SiteFile[]> => {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'files');
  return Promise.all(
    fonts.map(async (name) => {
      const fileName = `source-sans-3-${name}.woff2`;
      return {
        path: `assets/fonts/${fileName}`,
        bytes: new Uint8Array(await readFile(join(folder, fileName))),
      };
    }),
  );
};

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#1f4e8c" d="M12 1 3 4.5V11c0 5.600 3.800 9.800 9 12 5.200-2.200 9-6.400 9-12V4.500z"/></svg>\n`;

/** Styles, fonts, scripts and the icon of a site: the same for every view. */
export const siteAssets = async (): Promise<readonly SiteFile[]> => [
  await styleSheet(),
  ...(await fontFiles()),
  ...(await clientAssets()),
  { path: iconPath, bytes: new TextEncoder().encode(icon) },
];
