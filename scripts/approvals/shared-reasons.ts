import { sharedTexts } from '#history/facts-reader.ts';
import type { Reason } from './approval.ts';

/** A text of its own, instead of one that holds on to the parts that it was put together from. */
const inOnePiece = (text: string): string => Buffer.from(text).toString('utf8');

/**
 * Gives reasons as they can be kept for each of very many versions: equal hints are one text.
 */
export const sharedReasons = (): ((reasons: readonly Reason[]) => readonly Reason[]) => {
  const sharedHint = sharedTexts();
  const none: readonly Reason[] = [];
  return (reasons) =>
    reasons.length === 0
      ? none
      : reasons.map(({ code, message, hint, role }) => ({
          code,
          message: inOnePiece(message),
          ...(hint == null ? {} : { hint: sharedHint(hint) }),
          ...(role == null ? {} : { role }),
        }));
};
