import { describe, expect, it } from 'vitest';
import type { Approval, Level, PersonApproval } from '#approvals/approval.ts';
import { approvalWords } from '#approvals/words.ts';
import { buildView } from '../packs/view-builder.ts';

const view = buildView();
const { settings } = view.register;

const approval = (
  level: Level,
  by: Partial<PersonApproval> = {},
  more: Partial<Approval> = {},
): Approval => ({
  id: 'POL-001',
  verdict: 'approved',
  level,
  independence: 'proved',
  approvals: [
    { person: 'clara', role: 'cto', day: '2026-01-10', level, evidence: 'merge 1ef0e67', ...by },
  ],
  reasons: [],
  approvedOn: '2026-01-10',
  content: 'c783cdd',
  uncommitted: false,
  versions: [],
  ...more,
});

const words = (one: Approval | undefined): string => approvalWords(settings, one).join(' ');

describe('approvalWords', () => {
  it('says of each level what it proves', () => {
    const key = 'SHA256:7KiP+x/9';
    const forge = 'https://github.com/example/isms';
    const note = 'attestation 5f2c';
    expect(words(approval('signed', { key }))).toMatchInlineSnapshot(
      `"Approved by Clara Ibsen (Chief technology officer) on 10 January 2026, signed with their key SHA256:7KiP+x/9. Every change was signed by a registered person other than the approver."`,
    );
    expect(words(approval('attested', { key, forge, evidence: note }))).toMatchInlineSnapshot(
      `"Approved by Clara Ibsen (Chief technology officer) on 10 January 2026, as recorded by github.com and signed by its recorder. They did not sign themselves. Every change was signed by a registered person other than the approver."`,
    );
    expect(words(approval('attested', { key, forge }))).toMatchInlineSnapshot(
      `"Approved by Clara Ibsen (Chief technology officer) on 10 January 2026, as recorded by github.com and signed by its key for merges. They did not sign themselves. Every change was signed by a registered person other than the approver."`,
    );
    expect(words(approval('recorded'))).toMatchInlineSnapshot(
      `"The history names Clara Ibsen (Chief technology officer) as approver on 10 January 2026. Nobody signed this. Every change was signed by a registered person other than the approver."`,
    );
  });

  it('says of a signature no more than the change that brought its key or role proves', () => {
    const key = 'SHA256:7KiP+x/9';
    expect(words(approval('attested', { key }))).toMatchInlineSnapshot(
      `"Approved by Clara Ibsen (Chief technology officer) on 10 January 2026, signed with their key SHA256:7KiP+x/9. That the key and the role are theirs was attested, not signed. Every change was signed by a registered person other than the approver."`,
    );
    expect(words(approval('recorded', { key }))).toMatchInlineSnapshot(
      `"The history names Clara Ibsen (Chief technology officer) as approver on 10 January 2026. The signature by the key SHA256:7KiP+x/9 adds nothing: nobody signed the change that brought this key or role. Every change was signed by a registered person other than the approver."`,
    );
  });

  it('finds neither key nor forge in what the evidence happens to be called', () => {
    const evidence = 'tag SHA256:x https://evil.example/';
    expect(words(approval('signed', { evidence }))).not.toContain('SHA256');
    expect(words(approval('attested', { evidence, forge: 'no address' }))).not.toContain('evil');
  });

  it('adds that the author is claimed only where that is all that is known', () => {
    expect(words(approval('signed', {}, { independence: 'claimed' }))).toMatch(
      /\. The author is as the commit states\.$/,
    );
    expect(words(approval('signed'))).not.toContain('author');
  });

  it('says why nothing is proved', () => {
    const reasons = [
      { code: 'no-evidence', message: 'Nothing in this clone approves `POL-001` 1.0' },
    ];
    expect(words(approval('none', {}, { verdict: 'not-approved', approvals: [], reasons }))).toBe(
      'Not approved. The document says it is; the history does not prove it. Nothing in this clone approves `POL-001` 1.0.',
    );
    expect(words(approval('none', {}, { verdict: 'unknown', approvals: [], reasons: [] }))).toBe(
      'Cannot be decided from this copy of the history.',
    );
    expect(words(approval('none', {}, { verdict: 'draft', approvals: [] }))).toBe(
      'Draft. Not approved.',
    );
  });

  it('names the version that a drifted text differs from', () => {
    const [version] = view.proof.approvals.get('POL-001')?.versions ?? [];
    if (version === undefined) throw new Error('The small ISMS has a version of POL-001');
    const drifted = approval(
      'recorded',
      {},
      {
        verdict: 'drift',
        approvedContent: version.content,
        versions: [version],
      },
    );
    expect(words(drifted)).toBe(
      'This text differs from the approved one (version 1.0, 10 January 2026).',
    );
  });
});
