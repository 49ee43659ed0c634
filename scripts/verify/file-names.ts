import { packLimits } from './pack-files.ts';
import { shown } from './shown.ts';

const reserved = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i;

const segmentFault = (segment: string): string | undefined => {
  if (segment === '' || segment === '.' || segment === '..') return 'leads outside of the pack';
  if (Buffer.byteLength(segment) > packLimits.nameBytes) return 'is too long';
  if (shown(segment) !== segment || /[\\:*?"<>|]/.test(segment))
    return 'has characters that are not allowed';
  if (segment.startsWith('-')) return 'begins with `-`';
  if (/[. ]$/.test(segment) || reserved.test(segment)) return 'is not a name on every system';
  return undefined;
};

/** Why a path inside a pack is not accepted, or `undefined` where it is. */
const nameFault = (name: string): string | undefined => {
  const segments = name.split('/');
  if (name !== name.normalize('NFC')) return 'is not in normal Unicode form';
  if (segments.length > packLimits.depth) return 'is nested too deeply';
  return segments.map(segmentFault).find((fault) => fault !== undefined);
};

/** Sentences about names that are not accepted, that are there twice, or that differ only by case. */
export const nameFaults = (names: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const fault = nameFault(name);
    const folded = name.toLowerCase().normalize('NFC');
    const other = seen.get(folded);
    seen.set(folded, name);
    const words = fault === undefined ? [] : [`the name \`${shown(name)}\` ${fault}`];
    if (other === name) return [...words, `\`${shown(name)}\` is there twice`];
    if (other === undefined) return words;
    return [...words, `\`${shown(other)}\` and \`${shown(name)}\` differ only by case`];
  });
};
