import { createHash } from 'node:crypto';
import type { Register } from '#register/register.ts';
import type { DueItem } from './due-item.ts';

/**
 * A name for an item that stays while its day moves, so that a calendar moves the entry instead of
 * adding a second one; other ISMSes do not share it (RFC 5545, 3.8.4.7).
 */
export const dueUid = (
  { settings }: Pick<Register, 'settings'>,
  { key }: Pick<DueItem, 'key'>,
): string => {
  const digest = createHash('sha256').update(`${settings.organisation.name}\n${key}`, 'utf8');
  return `${digest.digest('hex').slice(0, 32)}@isms-as-code`;
};
