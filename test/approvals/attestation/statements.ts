import { writeEnvelope } from '#approvals/attestation/envelope.ts';
import { payloadType, type ApprovalStatement } from '#approvals/attestation/statement.ts';

const id = (digit: string): string => digit.repeat(40);

/** What the recorder of a forge writes after a squash. */
export const forgeStatement = (): ApprovalStatement => ({
  subjects: [
    {
      name: 'policies/access-control.md',
      content: id('4'),
      sha256: '7'.repeat(64),
      id: 'POL-001',
      version: '1.0',
      status: 'approved',
    },
    { name: 'soa/index.md', content: id('5'), id: 'SOA-001', version: '1.3', status: 'approved' },
  ],
  repository: { root: id('0'), uri: 'https://github.com/example/isms' },
  line: { ref: 'refs/heads/main', before: id('0'), commit: id('1') },
  predicate: {
    type: 'forge',
    change: {
      forge: 'https://github.com/example/isms',
      request: 42,
      head: id('d'),
      author: { login: 'ines', id: 1001 },
      writers: [
        { login: 'ines', id: 1001 },
        { login: 'lee@example.org', email: 'lee@example.org' },
      ],
    },
    approvals: [
      {
        login: 'clara',
        id: 1002,
        decision: 'approved',
        commit: id('d'),
        at: '2026-01-09T09:00:00Z',
        reviewed: new Map([
          ['soa/index.md', id('5')],
          ['policies/access-control.md', id('4')],
        ]),
      },
    ],
    merge: { by: { login: 'clara', id: 1002 }, method: 'squash' },
  },
  recordedAt: '2026-01-10T10:05:00Z',
});

/** What an approver writes who signs alone. */
export const personalStatement = (): ApprovalStatement => ({
  ...forgeStatement(),
  predicate: {
    type: 'personal',
    approvals: [{ person: 'clara', decision: 'approved', at: '2026-01-09T09:00:00Z' }],
  },
});

/** An envelope around any text, as one line; nobody signed it. */
export const lineOf = (payload: string | Uint8Array, type = payloadType): string =>
  writeEnvelope({
    payloadType: type,
    payload: Buffer.from(payload),
    signatures: [{ keyid: 'SHA256:abc', sig: Buffer.from('SSHSIG') }],
  });
