import { didYouMean } from '#findings/near-miss.ts';
import { schemaFinding } from './problem.ts';
import { quote } from './quote.ts';
import type { FieldPath, Positions } from './record.ts';
import type { Settings } from './types.ts';
import type { SettingFinding } from './check-settings.ts';

type Method = NonNullable<Settings['risk']>;

/** What is wrong with a value of `risk` in `isms.yml`, before its place is known. */
interface Fault {
  /** Below `risk`. */
  readonly path: FieldPath;
  readonly message: string;
  readonly hint: string;
  /** Levels can be computed all the same. */
  readonly stays?: true;
}

const matrixShape = ({ level, likelihood, consequence }: Method): readonly Fault[] => {
  if (level === 'product') return [];
  const [rows, columns] = [likelihood.length, consequence.length];
  if (level.length === rows && level.every((row) => row.length === columns)) return [];
  return [
    {
      path: ['level'],
      message: `Unexpected matrix in \`risk.level\`, expected ${rows} rows of ${columns} levels`,
      hint: 'write a row for each step of likelihood, in it a level for each step of consequence',
    },
  ];
};

/** The first level that is lower than one of less likelihood or less consequence beside it. */
const matrixOrder = ({ level }: Method): readonly Fault[] => {
  if (level === 'product') return [];
  for (const [row, levels] of level.entries()) {
    for (const [column, here] of levels.entries()) {
      const less = Math.max(level[row - 1]?.[column] ?? here, levels[column - 1] ?? here);
      if (here >= less) continue;
      return [
        {
          path: ['level', row, column],
          message: `Unexpected level ${here} in row ${row + 1}, column ${column + 1} of \`risk.level\`, expected at least ${less}, the level beside it of less likelihood or consequence`,
          hint: 'let levels never fall from one row or column to the next',
        },
      ];
    }
  }
  return [];
};

const bandOrder = ({ bands }: Method): readonly Fault[] =>
  bands.flatMap(({ from, name }, index) => {
    const before = bands[index - 1];
    if (!before || from > before.from) return [];
    return [
      {
        path: ['bands', index, 'from'],
        message: `Unexpected \`from\` ${from} of band ${quote(name)}, expected more than ${before.from} of ${quote(before.name)}`,
        hint: 'order the bands from the lowest to the highest',
      },
    ];
  });

type Range = readonly [lowest: number, highest: number];

const rangeOf = ({ level, likelihood, consequence }: Method): Range => {
  if (level === 'product') return [1, likelihood.length * consequence.length];
  const levels = level.flat();
  return [Math.min(...levels), Math.max(...levels)];
};

/** Every level has a band, and every band a level. */
const bandReach = ({ bands }: Method, [lowest, highest]: Range): readonly Fault[] =>
  bands.flatMap(({ name, from }, index): readonly Fault[] => {
    const path = ['bands', index, 'from'];
    if (index === 0 && from > lowest) {
      return [
        {
          path,
          message: `Unexpected \`from\` ${from} of the first band ${quote(name)}, expected ${lowest}, the lowest level`,
          hint: 'let the first band begin at the lowest level, so that each level has a name',
        },
      ];
    }
    // Those above it are no faults of their own.
    if (from <= highest || (bands[index - 1]?.from ?? 0) > highest) return [];
    return [
      {
        path,
        message: `Unexpected \`from\` ${from} of band ${quote(name)}, expected at most ${highest}, the highest level`,
        hint: 'correct the number, or leave out the band, which no risk can reach',
        stays: true,
      },
    ];
  });

const repeatedNames = (method: Method): readonly Fault[] =>
  (['likelihood', 'consequence', 'bands'] as const).flatMap((list) => {
    const known = new Set<string>();
    return method[list].flatMap(({ name }, index) => {
      const key = name.trim().toLowerCase();
      if (known.size < known.add(key).size) return [];
      const what = list === 'bands' ? 'band' : `step of \`risk.${list}\``;
      return [
        {
          path: [list, index, 'name'],
          message: `Unexpected second ${what} ${quote(name)}, expected each name once`,
          hint: 'give each a name of its own: people choose by it',
          stays: true as const,
        },
      ];
    });
  });

const acceptedLevels = ({ accept }: Method): readonly (readonly [FieldPath, number])[] => [
  [['accept', 'level'], accept.level],
  ...Object.entries(accept.by_category ?? {}).map(
    ([category, level]) => [['accept', 'by_category', category], level] as const,
  ),
];

const acceptance = (method: Method, [, highest]: Range): readonly Fault[] =>
  acceptedLevels(method)
    .filter(([, level]) => level > highest)
    .map(([path, level]) => ({
      path,
      message: `Unexpected \`${path.join('.')}\` ${level}, expected at most ${highest}, the highest level`,
      hint: 'write the highest level that needs no decision',
      stays: true,
    }));

const unknownCategories = ({ accept, categories = [] }: Method): readonly Fault[] =>
  Object.keys(accept.by_category ?? {})
    .filter((category) => !categories.includes(category))
    .map((category) => ({
      path: ['accept', 'by_category', category],
      message: `Cannot find category ${quote(category)}${didYouMean(category, categories)}`,
      hint: 'correct the name, or add it to `risk.categories`',
      stays: true,
    }));

/** Somebody may accept each level that is not accepted without a decision. */
const authority = (method: Method, [, highest]: Range): readonly Fault[] => {
  const needed = acceptedLevels(method).some(([, level]) => level < highest);
  const reach = method.may_accept.reduce((most, { up_to: upTo }) => Math.max(most, upTo), 0);
  if (!needed || reach >= highest) return [];
  return [
    {
      path: ['may_accept'],
      message: `Unexpected end of \`risk.may_accept\` at level ${reach}, expected ${highest}, the highest level`,
      hint:
        'add the role that may accept the highest risks, such as `{up_to: ' +
        `${highest}, role: top-management}\``,
      stays: true,
    },
  ];
};

const faultsOf = (method: Method): readonly Fault[] => {
  const shape = matrixShape(method);
  // Of a matrix that does not fit the scales nobody can tell which levels there are.
  if (shape.length > 0) return [...shape, ...repeatedNames(method), ...unknownCategories(method)];
  const range = rangeOf(method);
  const order = bandOrder(method);
  return [
    ...matrixOrder(method),
    ...(order.length > 0 ? order : bandReach(method, range)),
    ...repeatedNames(method),
    ...acceptance(method, range),
    ...unknownCategories(method),
    ...authority(method, range),
  ];
};

/** Checks of the risk method that its schema cannot make (6.1.2 a, b): shapes, orders, reach. */
export const checkRiskMethod = (
  { risk }: Settings,
  positions: Positions,
): readonly SettingFinding[] =>
  (risk ? faultsOf(risk) : []).map(({ path: below, message, hint, stays }) => {
    const path = ['risk', ...below];
    const at = path[2] === 'by_category' ? positions.ofKey(path) : positions.ofValue(path);
    const finding = schemaFinding(at, { message, hint });
    return { path, finding, ...(stays ? { stays } : {}) };
  });
