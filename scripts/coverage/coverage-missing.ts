import { isWeak } from './coverage-model.ts';
import type { Fact, RequirementCoverage } from './coverage-model.ts';

type Told = Pick<
  RequirementCoverage,
  'records' | 'through' | 'documented' | 'implemented' | 'operating'
>;

const states = ['documented', 'implemented', 'operating'] as const;

const lacking = (
  state: (typeof states)[number],
  { result, reason = '' }: Fact,
): readonly string[] =>
  result === 'no'
    ? [`not ${state}: ${reason}`]
    : result === 'not evaluated'
      ? [`${state} not evaluated: ${reason}`]
      : [];

const mappedOnly = (told: Told): readonly string[] => {
  const mapped = states.filter((state) => told[state].result === 'mapped');
  if (mapped.length === 0) return [];
  const used = told.through.filter(({ records }) => records.length > 0);
  const weak = used.length > 0 && used.every(isWeak) ? ', with weak support (1 source)' : '';
  return [
    `${mapped.join(', ')} only through the mapping${weak}: name it in the records that meet it, or say what else does`,
  ];
};

/** What a requirement in scope still lacks, in words; nothing where all that applies is shown. */
export const missingWords = (told: Told): readonly string[] => [
  ...(told.records.length === 0 ? ['no record names it'] : []),
  ...states.flatMap((state) =>
    // That nothing names it says already that its own records show nothing.
    told.records.length === 0 && told[state].result === 'no' ? [] : lacking(state, told[state]),
  ),
  ...mappedOnly(told),
];
