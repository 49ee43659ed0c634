import type { Finding } from '#findings/finding.ts';
import type { Hidden } from './hidden.ts';
import { restrictedRecord } from './view.ts';

const lowered = 'meta/lowered-rule';

const accepted = / \(accepted by `([^`]+)` until [0-9-]+\)$/;

/** A text in which hidden ids that stand in backticks are the neutral words. */
const withoutHidden = (text: string, { unnameable }: Hidden): string =>
  text.replace(/`([^`]+)`/g, (quoted, id: string) =>
    unnameable.has(id) ? `\`${restrictedRecord}\`` : quoted,
  );

/**
 * A finding as an audience may be told it although the exception behind it is hidden: that a rule
 * was lowered, or a finding accepted, is told to everybody who reads results (RECORDS §2, `rules`).
 * Only the name of the exception is left out.
 */
export const concealAcceptance = (finding: Finding, hidden: Hidden): Finding => {
  const { rule, path, message, record } = finding;
  if (rule === lowered && path === 'isms.yml') {
    const { record: _record, ...others } = finding;
    const shown = record !== undefined && hidden.ids.has(record) ? others : finding;
    return { ...shown, message: withoutHidden(message, hidden) };
  }
  return {
    ...finding,
    message: message.replace(accepted, (suffix) => withoutHidden(suffix, hidden)),
  };
};
