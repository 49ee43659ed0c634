import { element } from './element.ts';
import { fill, type Strings } from './strings.ts';

/** The kinds of what was found, as choices with their numbers; keeps the one chosen. */
export const fillKinds = (
  select: HTMLSelectElement,
  kinds: ReadonlyMap<string, number>,
  strings: Strings<'allKinds'>,
): void => {
  const chosen = select.value;
  const total = [...kinds.values()].reduce((sum, number) => sum + number, 0);
  const titles = [...kinds.keys()].sort();
  select.replaceChildren(
    element('option', { value: '' }, fill(strings.allKinds, { n: total })),
    ...titles.map((title) =>
      element('option', { value: title }, `${title} (${String(kinds.get(title))})`),
    ),
  );
  // A choice that the new words leave empty must stay visible, or results vanish without a reason.
  if (chosen !== '' && !kinds.has(chosen)) {
    select.append(element('option', { value: chosen }, `${chosen} (0)`));
  }
  select.value = chosen;
};
