import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from './register.ts';
import type { Register } from './register.ts';

type Policy = RecordOf<'document'> & AnyRecord;

/**
 * The information security policy among the documents (ISO 27001, 5.2): each policy in use that says
 * where it makes the promises of 5.2 (`includes`), else the first by id that names clause 5.2.
 * Empty where no policy does either: a policy on one subject is not taken for it.
 */
export const topPolicies = (register: Pick<Register, 'records'>): readonly Policy[] => {
  const policies = recordsOf(register, 'document').filter(
    ({ data, invalid }) =>
      !invalid.has('type') && data.type === 'policy' && data.status !== 'retired',
  );
  const promising = policies.filter(
    ({ data, invalid }) => data.includes !== undefined || invalid.has('includes'),
  );
  return promising.length > 0
    ? promising
    : policies.filter(({ data }) => data.clauses?.includes('5.2')).slice(0, 1);
};
