import type { Acknowledgements } from '#acknowledgements/acknowledgements.ts';
import type { Approval, Proof, Reason } from '#approvals/approval.ts';
import type { AnnexAControl, Catalogues } from '#catalogues/catalogue.ts';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { loadContent } from '#content/load.ts';
import type { Tree } from '#content/tree.ts';
import type { Collected } from '#evidence/collected.ts';
import type { Finding } from '#findings/finding.ts';
import { createValidate } from '#content/validate.ts';
import { byText } from '#findings/text-order.ts';
import type { Past } from '#history/past.ts';
import { link } from '#register/link.ts';
import type { Evidence, Outcome, Rule } from '#rules/rule.ts';
import { exampleSettings } from './records.ts';

/** What a test says of an ISMS: its files, the day, and what the history proved. */
export interface Story {
  readonly files: Readonly<Record<string, string>>;
  /** Replaces the settings of the example. */
  readonly settings?: string;
  readonly today?: string;
  readonly approvals?: readonly Approval[];
  readonly undecidable?: Reason;
  readonly formerIds?: Proof['formerIds'];
  readonly trust?: Proof['trust'];
  readonly previous?: Proof['previous'];
  readonly collected?: Collected;
  readonly past?: Past;
  readonly acknowledgements?: Acknowledgements;
  /** Reads the catalogues of the engine in place of a small one. */
  readonly wholeCatalogues?: true;
  /** Says that some front matter breaks the schema on purpose. */
  readonly broken?: true;
}

// Compiling the schemas takes longer than everything else that a story needs.
const validate = createValidate();

const sizes = { 'A.5': 37, 'A.6': 8, 'A.7': 14, 'A.8': 34 } as const;

const control = (id: string): AnnexAControl => ({
  id,
  title: `Control ${id}`,
  theme: 'organizational',
  controlTypes: [],
  securityProperties: [],
  cybersecurityConcepts: [],
  operationalCapabilities: [],
  securityDomains: [],
  predecessors: [],
  question: '',
});

/** The ids of Annex A, in its order. */
export const annexA: readonly string[] = Object.entries(sizes).flatMap(([theme, size]) =>
  Array.from({ length: size }, (_, index) => `${theme}.${index + 1}`),
);

const catalogues: Catalogues = {
  annexA: new Map(annexA.map((id) => [id, control(id)])),
  clauses: new Map([['8.1', { id: '8.1', title: 'Operation', section: '8', question: '' }]]),
  criteria: new Map(),
  mappings: [],
};

const treeOf = (files: Readonly<Record<string, string>>): Tree => {
  const bytes = new Map(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  return {
    list: () =>
      Promise.resolve(
        [...bytes]
          .map(([path, { length }]) => ({ path, type: 'file' as const, size: length }))
          .sort((a, b) => byText(a.path, b.path)),
      ),
    read: (path) => {
      const found = bytes.get(path);
      return found ? Promise.resolve(found) : Promise.reject(new Error(`no file ${path}`));
    },
  };
};

/** Evidence read and linked from real text, and the findings of the stages that did so. */
export const readStory = async (
  story: Story,
): Promise<{ readonly evidence: Evidence; readonly findings: readonly Finding[] }> => {
  const { files, settings = exampleSettings(), today = '2026-06-01' } = story;
  const content = await loadContent(treeOf({ 'isms.yml': settings, ...files }), validate);
  const { register, findings } = link(
    content,
    story.wholeCatalogues ? readCatalogues() : catalogues,
  );
  const proof: Proof = {
    approvals: new Map((story.approvals ?? []).map((approval) => [approval.id, approval])),
    ...(story.undecidable ? { undecidable: story.undecidable } : {}),
    ...(story.formerIds ? { formerIds: story.formerIds } : {}),
    ...(story.trust ? { trust: story.trust } : {}),
    ...(story.previous ? { previous: story.previous } : {}),
  };
  return {
    evidence: {
      register,
      proof,
      today,
      ...(story.collected ? { collected: story.collected } : {}),
      ...(story.past ? { past: story.past } : {}),
      ...(story.acknowledgements ? { acknowledgements: story.acknowledgements } : {}),
    },
    findings: [...content.findings, ...findings],
  };
};

/** What a rule says of a story, failures as reports print them, the rest in a line each. */
export const judge = async (rule: Rule, story: Story): Promise<readonly string[]> => {
  const { evidence, findings } = await readStory(story);
  const broken = findings.filter((finding) => finding.rule === 'record/schema');
  if (broken.length > 0 && !story.broken) {
    throw new Error(
      broken.map(({ path, line, message }) => `${path}:${line} ${message}`).join('\n'),
    );
  }
  return [...(rule.evaluate?.(evidence) ?? [])].map(described);
};

/** The failures alone. */
export const failures = async (rule: Rule, story: Story): Promise<string> =>
  (await judge(rule, story)).filter((line) => line.includes('\n  hint: ')).join('\n');

const described = (outcome: Outcome): string => {
  if (outcome.result === 'fail') {
    const { place, message, hint, severity, reasons, related } = outcome;
    const where = `${place.path}:${place.line}:${place.column}`;
    const also = (related ?? []).map(
      (other) => `\n  see ${other.path}:${other.line}:${other.column} ${other.message ?? ''}`,
    );
    return `${where}${severity ? ` ${severity}` : ''} ${message}\n  hint: ${hint}${also.join('')}${reasons ? `\n  reasons: ${reasons.join(', ')}` : ''}`;
  }
  const subject = outcome.record ?? 'all';
  return outcome.result === 'pass'
    ? `${subject}: pass`
    : `${subject}: ${outcome.result}, ${outcome.reason}`;
};
