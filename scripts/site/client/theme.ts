import { element, whenReady } from './element.ts';
import { hooks } from './hooks.ts';
import { recall, remember } from './memory.ts';
import { pageStrings, themeStrings } from './strings.ts';

/** Chooses dark or light before the page is painted, and offers the choice. See `hooks.ts`. */
const root = document.documentElement;

const apply = (theme: string | undefined): void => {
  if (theme === 'dark' || theme === 'light') root.setAttribute(hooks.theme, theme);
  else root.removeAttribute(hooks.theme);
};

const current = (): string => root.getAttribute(hooks.theme) ?? 'auto';

const control = (): HTMLElement => {
  const strings = pageStrings(themeStrings);
  const select = element(
    'select',
    {},
    element('option', { value: 'auto' }, strings.themeAuto),
    element('option', { value: 'dark' }, strings.themeDark),
    element('option', { value: 'light' }, strings.themeLight),
  );
  select.value = current();
  select.addEventListener('change', () => {
    apply(select.value);
    remember('theme', select.value === 'auto' ? undefined : select.value);
  });
  // Another tab of the same site changed it.
  addEventListener('storage', ({ key }) => {
    if (key !== 'isms.theme' && key !== null) return;
    apply(recall('theme'));
    select.value = current();
  });
  return element('label', {}, `${strings.theme} `, select);
};

apply(recall('theme'));
whenReady(() => {
  document.querySelector(`[${hooks.themeControl}]`)?.replaceChildren(control());
});
