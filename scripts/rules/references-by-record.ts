import type { Reference, Register } from '#register/register.ts';

/** All references of a register by the record that they stand in, in the order of its text. */
export const referencesByRecord = ({
  references,
}: Pick<Register, 'references'>): ReadonlyMap<string, readonly Reference[]> => {
  const byRecord = new Map<string, Reference[]>();
  for (const reference of references) {
    const known = byRecord.get(reference.from);
    if (known) known.push(reference);
    else byRecord.set(reference.from, [reference]);
  }
  return byRecord;
};

/** Id of the record that a reference leads to, as a whole or to an entry of it. */
export const targetRecord = ({ to }: Reference): string | undefined =>
  to.type === 'record' || to.type === 'entry' ? to.id : undefined;
