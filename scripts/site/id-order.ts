import { byText } from '#findings/text-order.ts';

const parts = (id: string): readonly string[] => id.split(/(\d+)/);

/** Compares ids as people count: `A.5.2` before `A.5.10`. */
const compareIds = (a: string, b: string): number => {
  const left = parts(a);
  const right = parts(b);
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    // Odd places hold the digits.
    const order = index % 2 === 1 ? Number(part) - Number(other) : byText(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
};

/** Orders records by their ids as people count: `A.5.2` before `A.5.10`. */
export const byIdOrder = (a: { readonly id: string }, b: { readonly id: string }): number =>
  compareIds(a.id, b.id) || byText(a.id, b.id);
