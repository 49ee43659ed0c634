import type { Receipt } from '#acknowledgements/receipt.ts';
import type { AnyRecord } from '#content/record.ts';
import { counted } from '#findings/counted.ts';
import { fail, failAt, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const byDocument = (receipts: readonly Receipt[]): ReadonlyMap<string, readonly Receipt[]> => {
  const found = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    if (receipt.kind === 'exempt' || receipt.kind === 'withdraw') continue;
    const known = found.get(receipt.document);
    if (known) known.push(receipt);
    else found.set(receipt.document, [receipt]);
  }
  return found;
};

function* brokenChain({ register, acknowledgements }: Evidence): Iterable<Outcome> {
  const [first, ...others] = acknowledgements?.chain.problems ?? [];
  if (!first) return;
  const more =
    others.length === 0 ? '' : ` and ${counted(others.length, 'more line', 'more lines')}`;
  yield failAt(
    register.settingsPositions.ofKey(['acknowledgements']),
    `Line ${first.line} of \`acks.jsonl\` ${first.message}${more}`,
    'export the receipts again; where the service gives the same, compare with the last anchor and the receipts that people hold',
  );
}

const judge = (record: AnyRecord, receipts: readonly Receipt[], evidence: Evidence): Outcome => {
  const versions = evidence.proof.approvals.get(record.id)?.versions ?? [];
  const wrong = receipts.filter(
    ({ version, content }) =>
      !versions.some((known) => known.version === version && known.content === content),
  );
  const [first] = wrong;
  if (!first) return pass(record);
  const known = versions.find(({ version }) => version === first.version);
  const expected = known ? `which is \`${known.content.slice(0, 7)}\`` : 'which no history knows';
  const more = wrong.length === 1 ? '' : ` (${wrong.length} receipts of this document)`;
  return fail(
    record,
    ['version'],
    `Receipt ${first.seq} confirms \`${first.content.slice(0, 7)}\` as \`${record.id}\` ${first.version}, ${expected}${more}`,
    'these receipts prove nothing: ask the people concerned to confirm the text in force',
  );
};

/** Whoever confirmed a version confirmed its approved text. */
export const ackWrongContent: Rule = {
  id: 'ack/wrong-content',
  severity: 'error',
  source: '7.3',
  checks:
    'the chain of receipts is whole and signed, and the content that each confirms is the approved content of that version; evaluated with `--acks`',
  why: 'A confirmation is worth what was read. It must be bound to the very text that top management approved, and the list must be one that nobody can change unseen.',
  mend: 'Find out which text was shown, mend the service, and have the version confirmed again. Receipts are never changed: a withdrawal is a line of its own.',
  *evaluate(evidence) {
    const { register, proof, acknowledgements } = evidence;
    if (!acknowledgements) {
      yield notEvaluated('no export of acknowledgements was given with `--acks`');
      return;
    }
    yield* brokenChain(evidence);
    if (proof.undecidable) {
      yield notEvaluated(proof.undecidable.message);
      return;
    }
    for (const [document, receipts] of byDocument(acknowledgements.chain.receipts)) {
      const record = register.records.get(document);
      if (record) yield judge(record, receipts, evidence);
    }
  },
};
