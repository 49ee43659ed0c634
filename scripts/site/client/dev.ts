import { whenReady } from './element.ts';
import { showFindings, type ShownFinding } from './findings-panel.ts';

/**
 * For `isms dev` only: reloads the page after each build, and shows the findings on it. The server
 * adds this script to the pages that it serves; they stand without it in the built site.
 */
const isFinding = (value: unknown): value is ShownFinding =>
  typeof value === 'object' &&
  value !== null &&
  ['rule', 'severity', 'path', 'message'].every(
    (field) => typeof Reflect.get(value, field) === 'string',
  );

const loadFindings = async (): Promise<void> => {
  const response = await fetch('/_isms/findings', { cache: 'no-store' });
  if (!response.ok) return;
  const given: unknown = await response.json();
  if (Array.isArray(given)) showFindings(given.filter(isFinding));
};

const refresh = (): void => {
  loadFindings().catch(() => undefined);
};

const { currentScript } = document;
const build = currentScript instanceof HTMLScriptElement ? new URL(currentScript.src).search : '';

whenReady(() => {
  const events = new EventSource(`/_isms/reload${build}`);
  let lost = false;
  events.addEventListener('error', () => {
    lost = true;
  });
  events.addEventListener('open', () => {
    // The server was away: what it serves now may be newer than this page.
    if (lost) location.reload();
    else refresh();
  });
  events.addEventListener('reload', () => {
    location.reload();
  });
  events.addEventListener('findings', refresh);
});
