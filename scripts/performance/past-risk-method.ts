import { settingsPath } from '#content/record-place.ts';
import type { Past } from '#history/past.ts';
import { levelMethodIn } from '#register/risk-method.ts';
import type { LevelMethod } from '#register/risk-method.ts';

/**
 * The risk method that `isms.yml` held at the end of an ISO day; `undefined` where it had none that
 * can be read.
 */
export const methodOn = ({ contents }: Past, day: string): LevelMethod | undefined => {
  const texts = (contents.get(settingsPath) ?? []).filter((content) => content.day <= day);
  // A text that cannot be read sets no other method.
  return texts.map(({ data }) => levelMethodIn(data?.['risk'])).findLast((method) => method);
};
