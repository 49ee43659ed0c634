import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';

/** How a tag is tinted; the word in it always says the same without the tint. */
export type Tone = 'neutral' | 'blue' | 'green' | 'amber' | 'orange' | 'red';

/** A short state word. */
export const tag = (word: string, tone: Tone = 'neutral'): Html =>
  html`<strong class="tag tag-${tone}">${word}</strong>`;

const tones: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['implemented', 'green'],
  ['partly', 'amber'],
  ['planned', 'blue'],
  ['none', 'orange'],
  ['open', 'amber'],
  ['done', 'blue'],
  ['verified', 'green'],
  ['closed', 'neutral'],
  ['rejected', 'neutral'],
  ['approved', 'blue'],
  ['proposed', 'blue'],
  ['restricted', 'amber'],
  ['ended', 'neutral'],
  ['passed', 'green'],
  ['failed', 'red'],
  ['conform', 'green'],
  ['nonconform', 'red'],
  ['observation', 'amber'],
  ['not-examined', 'neutral'],
  ['major', 'red'],
  ['minor', 'orange'],
  ['opportunity', 'blue'],
  ['exception', 'orange'],
  ['effective', 'green'],
  ['not-effective', 'red'],
  ['sufficient', 'green'],
  ['insufficient', 'red'],
  ['critical', 'red'],
  ['high', 'orange'],
  ['medium', 'amber'],
  ['low', 'neutral'],
  ['pass', 'green'],
  ['fail', 'red'],
  ['not evaluated', 'amber'],
  ['not applicable', 'neutral'],
  ['error', 'red'],
  ['warning', 'amber'],
  ['information', 'blue'],
]);

/** A state word of a record as a tag. */
export const stateTag = (state: string): Html =>
  tag(state.replaceAll('-', ' '), tones.get(state) ?? 'neutral');
