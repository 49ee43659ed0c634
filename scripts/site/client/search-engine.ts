import MiniSearch from 'minisearch';
import type { LoadedPart } from '../search/find-records.ts';
import { indexOptions } from '../search/index-options.ts';
import type { PartList, SearchPart } from '../search/search-part.ts';
import { showResults } from './search-results.ts';
import { pageStrings, resultStrings } from './strings.ts';

const take = (file: string): unknown => {
  const json = globalThis.ismsSearch?.[file];
  if (json === undefined) throw new Error(`\`${file}\` holds no part of the index`);
  delete globalThis.ismsSearch?.[file];
  return JSON.parse(json);
};

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: 200 },
      );
    else setTimeout(resolve);
  });

// The casts below: both shapes are written by `searchAssets` of the same release, in the same folder.
const parse = (file: string): LoadedPart => {
  const { records, index } = take(file) as SearchPart;
  return { records, index: MiniSearch.loadJS(index, indexOptions) };
};

const loadParts = async (
  load: (file: string) => Promise<void>,
  loaded: (part: LoadedPart) => void,
): Promise<void> => {
  await load('index.js');
  const { parts } = take('index.js') as PartList;
  const scripts = parts.map(async ({ file }) => load(file));
  // Awaited below in order; a later one that fails first must not count as unhandled.
  for (const script of scripts) script.catch(() => undefined);
  for (const [position, { file }] of parts.entries()) {
    await scripts[position];
    await idle();
    loaded(parse(file));
  }
};

globalThis.ismsSearchEngine = (view, page, load) => {
  const found = { ...page, strings: pageStrings(resultStrings) };
  const loaded: LoadedPart[] = [];
  let complete = false;
  const show = (): void => {
    showResults(view, { loaded, complete }, found);
  };
  const done = loadParts(load, (part) => {
    loaded.push(part);
    show();
  }).then(() => {
    complete = true;
    show();
  });
  return { show, done };
};
