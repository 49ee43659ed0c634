import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EleventyConfig } from '@11ty/eleventy';
import type { View } from '#audiences/view.ts';
import { siteAssets } from '../assets.ts';
import { attachmentPath, readAttachments } from '../attachments.ts';
import type { Attachment, ReadAttachment } from '../attachments.ts';
import { createSite } from '../context.ts';
import type { Site, SiteParts } from '../context.ts';
import { engineVersion } from '#engine.ts';
import { groupBy } from '../group-by.ts';
import { hostFiles } from '../host-files.ts';
import type { SiteFile } from '../host-files.ts';
import { renderPage } from '../layouts/document.ts';
import type { SiteFrame } from '../layouts/document.ts';
import type { Page } from '../page.ts';
import { planPages } from '../plan-pages.ts';
import { searchAssets } from '../search/search-assets.ts';
import { searchEntries } from '../search-entries.ts';
import { siteFrame } from '../site-frame.ts';

/** Told of each page that was rendered. */
export interface Progress {
  readonly start: (title: string, total: number) => void;
  readonly step: (name: string) => void;
  readonly stop: () => void;
}

/** What the plugin is given. */
export interface IsmsSiteOptions {
  /** What to show; a function where it is to be read first. */
  readonly view: View | (() => Promise<View>);
  /** Reads files that records refer to; without it none is published. */
  readonly readAttachment?: ReadAttachment;
  /** Address of the site's root on its host, such as `/isms/`: the 404 page needs it. */
  readonly base?: string;
  readonly progress?: Progress;
  /** Ends the build between two pages. */
  readonly signal?: AbortSignal;
}

const refuse = (): never => {
  throw new Error('Front matter that runs code is never evaluated');
};

interface TemplateData {
  readonly page: unknown;
  readonly shown: { readonly path: string };
}

/**
 * One template for each type of page, paginated over addresses alone: Eleventy never sees a record,
 * so nothing that a record holds can be a template, front matter or data to it.
 */
const addPages = (
  config: EleventyConfig,
  frame: SiteFrame,
  pages: readonly Page[],
  { progress, signal }: IsmsSiteOptions,
): void => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const render = ({ shown }: TemplateData): string => {
    signal?.throwIfAborted();
    const page = byPath.get(shown.path);
    if (!page) throw new Error(`No page is planned at ${shown.path}`);
    const markup = renderPage(frame, page);
    progress?.step(page.path);
    return markup;
  };
  for (const [type, members] of groupBy(pages, (page) => page.type)) {
    config.addTemplate(
      `${type}.11ty.js`,
      { render },
      {
        paths: members.map(({ path }) => ({ path })),
        pagination: { data: 'paths', size: 1, alias: 'shown' },
        permalink: ({ shown }: TemplateData) => shown.path,
        eleventyExcludeFromCollections: true,
      },
    );
  }
};

const writeFiles = async (folder: string, files: readonly SiteFile[]): Promise<void> => {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
};

const otherFiles = async (
  site: Site,
  pages: readonly Page[],
  attachments: readonly Attachment[],
): Promise<readonly SiteFile[]> => [
  ...(await siteAssets()),
  ...searchAssets(site.view, searchEntries(site, pages)),
  ...attachments.map(({ path, bytes }) => ({ path: attachmentPath(path), bytes })),
  ...hostFiles,
];

const partsOf = (attachments: readonly Attachment[], base: string | undefined): SiteParts => ({
  attachments: new Set(attachments.map(({ path }) => path)),
  engineVersion: engineVersion(),
  ...(base === undefined ? {} : { base }),
});

/** The Eleventy plugin that makes the site of one view: its pages, styles, scripts and search. */
export const ismsSite = async (config: EleventyConfig, options: IsmsSiteOptions): Promise<void> => {
  const { readAttachment, base, progress } = options;
  const view = typeof options.view === 'function' ? await options.view() : options.view;
  const attachments = readAttachment ? await readAttachments(view, readAttachment) : [];
  const site = createSite(view, partsOf(attachments, base));
  const pages = planPages(site);
  config.setUseGitIgnore(false);
  config.setFrontMatterParsingOptions({
    engines: { js: refuse, javascript: refuse, node: refuse },
  });
  progress?.start(`${view.audience} site`, pages.length);
  addPages(config, siteFrame(site, pages), pages, options);
  config.on('eleventy.after', async ({ directories }) => {
    progress?.stop();
    await writeFiles(directories.output, await otherFiles(site, pages, attachments));
  });
};
