import type { Finding } from '#findings/finding.ts';
import { checkRiskMethod } from './check-risk-method.ts';
import { schemaFinding } from './problem.ts';
import { quote } from './quote.ts';
import type { FieldPath, Positions } from './record.ts';
import type { Settings } from './types.ts';

/** A finding about one value of `isms.yml`, made beside the schema. */
export interface SettingFinding {
  readonly path: FieldPath;
  readonly finding: Finding;
  /** What is wrong does not make the value useless: it is not left out. */
  readonly stays?: true;
}

interface Claim {
  readonly what: string;
  readonly value: string;
  readonly path: FieldPath;
}

const ids = (name: string, list: readonly { readonly id: string }[]): readonly Claim[] =>
  list.map(({ id }, index) => ({ what: `${name} id`, value: id, path: [name, index, 'id'] }));

type Identity = Settings['people'][number] | Settings['bots'][number];

/** The key itself: what stands before and after it in the line says nothing of who holds it. */
const keyMaterial = ({ ssh, openpgp }: NonNullable<Identity['keys']>[number]): string =>
  /AAAA[A-Za-z0-9+/=]+/.exec(ssh ?? '')?.[0] ?? ssh ?? openpgp ?? '';

const identityClaims = (
  list: 'people' | 'bots',
  who: Identity,
  index: number,
): readonly Claim[] => [
  ...who.emails.map((email, at) => ({
    what: 'e-mail address',
    value: email.toLowerCase(),
    path: [list, index, 'emails', at],
  })),
  ...(who.keys ?? []).map((key, at) => ({
    what: 'key',
    value: keyMaterial(key),
    path: [list, index, 'keys', at],
  })),
  ...(who.forge?.id === undefined
    ? []
    : [{ what: 'forge account', value: String(who.forge.id), path: [list, index, 'forge', 'id'] }]),
];

const claims = (settings: Settings): readonly Claim[] => [
  ...ids('people', settings.people),
  ...ids('bots', settings.bots),
  ...ids('roles', settings.roles),
  ...ids('groups', settings.groups),
  ...ids('departments', settings.departments),
  ...ids('campaigns', settings.campaigns),
  ...settings.people.flatMap((person, index) => identityClaims('people', person, index)),
  ...settings.bots.flatMap((bot, index) => identityClaims('bots', bot, index)),
];

const repeated = (settings: Settings, positions: Positions): readonly SettingFinding[] => {
  const owners = new Map<string, Claim>();
  return claims(settings).flatMap((claim) => {
    const key = `${claim.what}\n${claim.value}`;
    const first = owners.get(key);
    if (!first) owners.set(key, claim);
    if (!first || first.path[1] === claim.path[1]) return [];
    const message = `Unexpected second ${claim.what} ${quote(claim.value)}, expected each to belong to one entry`;
    const related = [{ ...positions.ofValue(first.path), message: 'the first one' }];
    const hint = 'remove it from one of the two';
    const finding = schemaFinding(positions.ofValue(claim.path), { message, hint, related });
    return [{ path: claim.path, finding }];
  });
};

/** Two days of one entry, by the names of their fields, of which the second may not come first. */
interface Span {
  readonly path: FieldPath;
  readonly from: readonly [name: string, day: string | undefined];
  readonly to: readonly [name: string, day: string | undefined];
}

const spansOf = ({ people }: Settings): readonly Span[] =>
  people.flatMap(({ joined, left, roles = [] }, index) => [
    { path: ['people', index], from: ['joined', joined], to: ['left', left] },
    ...roles.map(({ from, to }, at): Span => ({
      path: ['people', index, 'roles', at],
      from: ['from', from],
      to: ['to', to],
    })),
  ]);

const turnedSpans = (settings: Settings, positions: Positions): readonly SettingFinding[] =>
  spansOf(settings).flatMap(({ path: entry, from: [first, start], to: [last, end] }) => {
    if (start === undefined || end === undefined || end >= start) return [];
    const path = [...entry, last];
    const message = `Unexpected \`${last}\` on ${end}, expected a day from \`${first}\` on ${start} on`;
    const hint = `correct \`${last}\` or \`${first}\``;
    const finding = schemaFinding(positions.ofValue(path), { message, hint });
    return [{ path, finding, stays: true } as const];
  });

const audienceRanks = ['public', 'staff', 'auditor', 'management'];

const classes = ['public', 'internal', 'confidential', 'restricted'] as const;

const audienceOrder = ({ audiences }: Settings, positions: Positions): readonly SettingFinding[] =>
  classes.flatMap((name, index) => {
    const lower = classes[index - 1];
    if (lower === undefined) return [];
    const turned = audienceRanks.indexOf(audiences[name]) < audienceRanks.indexOf(audiences[lower]);
    if (!turned) return [];
    const path = ['audiences', name];
    const message = `Unexpected audience ${quote(audiences[name])} of \`${name}\`, expected at least \`${audiences[lower]}\` which reads \`${lower}\``;
    const hint = 'let a higher class never be read by a lower audience';
    return [{ path, finding: schemaFinding(positions.ofValue(path), { message, hint }) }];
  });

/** Checks of `isms.yml` that its schema cannot make: identities that are not one, days, orders, shapes. */
export const checkSettings = (
  settings: Settings,
  positions: Positions,
): readonly SettingFinding[] => [
  ...repeated(settings, positions),
  ...turnedSpans(settings, positions),
  ...audienceOrder(settings, positions),
  ...checkRiskMethod(settings, positions),
];
