import type { RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { retired } from '../outcome.ts';

/** A fact that a record states, and the controls that cannot be excluded while it holds. */
interface ScopeFact {
  readonly controls: readonly string[];
  readonly holds: (register: Register) => string | undefined;
}

const suppliersInUse = (register: Register): readonly RecordOf<'supplier'>[] =>
  recordsOf(register, 'supplier').filter(
    (supplier) =>
      !retired(supplier) &&
      (supplier.data.state === 'approved' || supplier.data.state === 'restricted'),
  );

/** Assets that lie within the scope and are still used. */
const assetsInUse = (register: Register): readonly RecordOf<'asset'>[] =>
  recordsOf(register, 'asset').filter(
    (asset) =>
      !retired(asset) &&
      asset.data.retired === undefined &&
      !asset.invalid.has('retired') &&
      asset.data.in_scope !== 'no',
  );

const assetsOf = (
  register: Register,
  type: NonNullable<RecordOf<'asset'>['data']['type']>,
): readonly RecordOf<'asset'>[] => assetsInUse(register).filter(({ data }) => data.type === type);

const boundary = (register: Register): RecordOf<'document'> | undefined =>
  recordsOf(register, 'document').find(
    (document) => document.data.type === 'scope' && !retired(document),
  );

const first = (records: readonly { readonly id: string }[], what: string): string | undefined =>
  records[0] && `\`${records[0].id}\` ${what}`;

const inScope = (register: Register, part: 'cloud_accounts' | 'sites'): string | undefined => {
  const scope = boundary(register);
  const named = scope?.data.boundary?.[part] ?? [];
  return scope && named.length > 0
    ? `\`${scope.id}\` has ${part === 'sites' ? 'sites' : 'cloud accounts'} in scope`
    : undefined;
};

const facts: readonly ScopeFact[] = [
  {
    controls: ['A.5.19', 'A.5.20', 'A.5.22'],
    holds: (register) => first(suppliersInUse(register), 'is a supplier in use'),
  },
  {
    controls: ['A.5.34'],
    holds: (register) =>
      first(
        suppliersInUse(register).filter(
          ({ data, invalid }) => !invalid.has('personal_data') && data.personal_data !== 'none',
        ),
        'touches personal data',
      ) ??
      first(
        assetsInUse(register).filter(({ data }) => data.personal_data === 'yes'),
        'holds personal data',
      ),
  },
  {
    controls: ['A.5.23'],
    holds: (register) =>
      inScope(register, 'cloud_accounts') ??
      first(assetsOf(register, 'cloud-account'), 'is a cloud account in use'),
  },
  {
    controls: ['A.7.1', 'A.7.2'],
    holds: (register) =>
      inScope(register, 'sites') ?? first(assetsOf(register, 'site'), 'is a site in scope'),
  },
  {
    controls: ['A.5.9'],
    holds: (register) => first(assetsInUse(register), 'stands in the inventory'),
  },
  {
    controls: ['A.5.31'],
    holds: (register) =>
      first(
        recordsOf(register, 'obligation').filter((obligation) => !retired(obligation)),
        'is an obligation to meet',
      ),
  },
  {
    controls: ['A.5.24', 'A.5.26', 'A.6.8'],
    holds: (register) => first(recordsOf(register, 'incident'), 'is an incident that was handled'),
  },
  {
    controls: ['A.5.18'],
    holds: (register) => first(recordsOf(register, 'access-review'), 'reviews access rights'),
  },
];

/** What a record says that does not go with the exclusion of a control, in words. */
export const contradictingFact = (register: Register, control: string): string | undefined =>
  facts
    .filter(({ controls }) => controls.includes(control))
    .map(({ holds }) => holds(register))
    .find((fact) => fact !== undefined);
