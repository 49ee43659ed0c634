import type { Register } from '#register/register.ts';
import { unclearHolders } from './unclear-holders.ts';

/**
 * Whether nobody can say who holds a role, since it is not defined or `isms.yml` says it in a way
 * that cannot be read. That finding stands already, and nothing follows from it.
 */
export const unclearRole = (
  register: Pick<Register, 'settings' | 'refused'>,
  role: string,
): boolean =>
  !register.settings.roles.some(({ id }) => id === role) ||
  unclearHolders(register, [role]).has(role);
