import { of, ofExport } from './descriptions.ts';
import { countsOf, factsOf, wholeFacts } from './facts.ts';
import type { Fact } from './collected.ts';
import type { FactDescription } from './reader.ts';

const severities = ['critical', 'high', 'medium', 'low'] as const;

/** A severity in the words that all formats share; `undefined` for "informational" and the like. */
export type SeverityWord = (typeof severities)[number];

const words: ReadonlyMap<string, SeverityWord> = new Map<string, SeverityWord>([
  ...severities.map((severity): [string, SeverityWord] => [severity, severity]),
  ['fatal', 'critical'],
  ['error', 'high'],
  ['moderate', 'medium'],
  ['warning', 'medium'],
  ['note', 'low'],
]);

/** A word of a scanner as one of the four; `undefined` where it means less than low. */
export const severityWord = (text: string | undefined): SeverityWord | undefined =>
  words.get((text ?? '').toLowerCase());

/** The least score of each severity, from CVSS: 9, 7, 4, above 0. */
export const severityOfScore = (score: number): SeverityWord | undefined => {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : undefined;
};

/** Something that a scanner found: what, where, since when, and whether it is still open. */
export interface Detected {
  readonly subject: string;
  readonly line: number;
  readonly severity?: SeverityWord | undefined;
  readonly open: boolean;
  /** ISO day on which it was first seen. */
  readonly since?: string | undefined;
}

/** The facts that all lists of findings share: open ones by severity, and since when. */
export const detectedFacts = (found: readonly Detected[]): readonly Fact[] => {
  const open = found.filter((one) => one.open);
  return [
    ...wholeFacts({
      findings: found.length,
      ...countsOf(
        'open_',
        severities,
        open.flatMap(({ severity }) => (severity ? [severity] : [])),
      ),
    }),
    ...found.flatMap(({ subject, line, severity, open: isOpen, since }) =>
      factsOf(
        { subject, line },
        {
          severity,
          open: isOpen,
          ...(severity && isOpen ? { [`open_${severity}_since`]: since } : {}),
        },
      ),
    ),
  ];
};

/** Those facts, as documentation tells of them. */
export const detectedFactDescriptions: readonly FactDescription[] = [
  ofExport('findings', 'how many findings it lists'),
  ...severities.map((severity) => ofExport(`open_${severity}`, `open findings rated ${severity}`)),
  of('finding', 'severity', 'text', 'critical, high, medium or low'),
  of('finding', 'open', 'yes or no', 'whether it is neither mended nor set aside'),
  ...severities.map((severity) =>
    of(
      `open finding rated ${severity}`,
      `open_${severity}_since`,
      'day',
      'day on which it was first seen; `within` compares its age with the time for mending',
    ),
  ),
];
