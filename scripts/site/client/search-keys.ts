import { element } from './element.ts';
import { recall, remember } from './memory.ts';
import type { Strings } from './strings.ts';

const slashAllowed = (): boolean => recall('slash') !== 'off';

/** Whether typing goes somewhere already, so that a bare key is text and no command. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** The choice about the `/` key: single keys must be possible to switch off (WCAG 2.1.4). */
export const slashChoice = (
  strings: Strings<'slashKey'>,
): { readonly control: HTMLElement; readonly on: () => boolean } => {
  const box = element('input', { type: 'checkbox' });
  box.checked = slashAllowed();
  box.addEventListener('change', () => {
    remember('slash', box.checked ? undefined : 'off');
  });
  return { control: element('label', {}, box, ` ${strings.slashKey}`), on: () => box.checked };
};

/** Calls `open` on Ctrl K, Cmd K, and on `/` where that is switched on. */
export const onSearchKeys = (slash: () => boolean, open: () => void): void => {
  document.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey;
    const command = modified && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const single = event.key === '/' && !modified && !event.altKey && slash();
    if (!command && (!single || typing(event.target))) return;
    event.preventDefault();
    open();
  });
};
