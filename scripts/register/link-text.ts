import { posix } from 'node:path';
import type { Catalogues } from '#catalogues/catalogue.ts';
import { kinds } from '#content/kinds.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Refused } from '#content/refused.ts';
import type { TreeEntry } from '#content/tree.ts';
import type { Finding, Place } from '#findings/finding.ts';
import { didYouMean, nearMiss, nearPath } from '#findings/near-miss.ts';
import { linkForm } from '#markdown/link-policy.ts';
import type { BareId, Text, TextLink } from '#markdown/text.ts';
import { documentPrefixesOf, likelyMeant } from './id-forms.ts';
import { entryUnknown, identify } from './identify.ts';
import type { Linked, LinkTargets } from './link-fields.ts';
import { missedLists } from './missed-lists.ts';
import type { Missing } from './missing.ts';
import type { Reference, Target } from './register.ts';
import { resolveAddress } from './resolve-address.ts';

/** What is wrong with a link; `missing` is the path, or the path and heading, that is not there. */
type Problem = Pick<Finding, 'message' | 'hint'> & {
  readonly rule?: string;
  readonly missing?: string;
};

/** What the links of texts may lead to, beside what front matter may name. */
export interface TextTargets extends LinkTargets {
  readonly byPath: ReadonlyMap<string, AnyRecord>;
  /** Ids of own requirements by their prefix (`NIS2-`); none where some could not be read. */
  readonly ownIds: ReadonlyMap<string, readonly string[]>;
}

/** What stands before the second part of an id: `NIS2-`. */
const prefixOf = (id: string): string => /^[A-Z0-9]+[.-]/.exec(id)?.[0] ?? id;

const idsByPrefix = ({ own }: Catalogues): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const { requirements } of own?.values() ?? []) {
    for (const id of requirements.keys()) {
      const known = ids.get(prefixOf(id));
      if (known) known.push(id);
      else ids.set(prefixOf(id), [id]);
    }
  }
  return ids;
};

/** The text targets of a register, collected once. */
export const textTargets = (
  targets: Omit<LinkTargets, 'documentPrefixes' | 'missedLists'>,
  refused: readonly Refused[] = [],
): TextTargets => {
  const records = [...targets.records.values()];
  return {
    ...targets,
    byPath: new Map(records.map((record) => [record.path, record])),
    missedLists: missedLists(targets.records),
    ownIds: refused.some(({ target }) => target === 'criterion')
      ? new Map()
      : idsByPrefix(targets.catalogues),
    documentPrefixes: documentPrefixesOf(targets.records),
  };
};

const emptyAddress = (link: TextLink): Problem => ({
  rule: 'record/markup',
  message: `Unexpected ${link.type} without an address, expected \`https:\`, \`mailto:\` or a relative path`,
  hint: 'write the address between the round brackets, or take the square ones away',
});

const refused = (link: TextLink): Problem => ({
  rule: 'record/markup',
  message: `Unexpected ${link.type} address \`${link.href}\`, expected \`https:\`, \`mailto:\` or a relative path`,
  hint: 'link to a file of this repository by its relative path, or to an `https:` address',
});

const remoteImage = (link: TextLink): Problem => ({
  rule: 'record/markup',
  message: `Unexpected remote image \`${link.href}\`, expected a file of this repository`,
  hint: 'put the image beside the record and link to it by its relative path',
});

const missingAnchor = (anchor: string, text: Text | undefined, path: string): Problem => {
  const anchors = (text?.headings ?? []).map((heading) => `#${heading.anchor}`);
  return {
    missing: `${path}#${anchor}`,
    message: `Cannot find heading \`#${anchor}\` in \`${path}\`${didYouMean(`#${anchor}`, anchors)}`,
    hint:
      anchors.length === 0
        ? 'that text has no headings; link to the file alone'
        : `link to a heading of that text: \`${nearMiss(`#${anchor}`, anchors) ?? anchors[0] ?? ''}\``,
  };
};

/** Types of files that outputs carry; SVG and HTML can run code, so they are not among them. */
const carried = ['.csv', '.jpeg', '.jpg', '.json', '.pdf', '.png', '.txt', '.webp', '.xlsx'];

const notCarried = (file: string): Problem => ({
  rule: 'record/markup',
  message: `Unexpected type of file, \`${file}\`, expected one of: ${carried.join(', ')}`,
  hint: 'convert the file: no site and no pack carries one of this type',
});

const isCarried = ({ path, type }: TreeEntry): boolean =>
  type !== 'file' || path.endsWith('.md') || carried.includes(posix.extname(path).toLowerCase());

const relativeTarget = (
  targets: TextTargets,
  record: AnyRecord,
  href: string,
): Target | Problem => {
  const { path, anchor, outside } = resolveAddress(record.path, href);
  const file = path === '' ? record.path : path;
  if (outside) {
    return {
      rule: 'record/markup',
      message: `Unexpected link out of the repository, \`${href}\``,
      hint: 'link to a file inside, or to an `https:` address',
    };
  }
  const entry = targets.entries.get(file);
  if (!entry) {
    const near = nearPath(file, targets.entries.keys());
    return {
      missing: file,
      message: `Cannot find file \`${file}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
      hint: near === undefined ? 'correct the path' : `correct the path to \`${near}\``,
    };
  }
  const other = targets.byPath.get(file);
  if (!other) return isCarried(entry) ? { type: 'file', path: file } : notCarried(file);
  const text = targets.texts.get(other.id);
  if (anchor !== undefined && text?.unparsed) return { type: 'record', id: other.id };
  if (anchor !== undefined && !text?.headings.some((heading) => heading.anchor === anchor)) {
    return missingAnchor(anchor, text, file);
  }
  return { type: 'record', id: other.id, ...(anchor === undefined ? {} : { anchor }) };
};

const linkTarget = (
  targets: TextTargets,
  record: AnyRecord,
  link: TextLink,
): Target | Problem | undefined => {
  const form = linkForm(link.href);
  if (link.href.trim() === '') return emptyAddress(link);
  if (form === 'refused') return refused(link);
  if (form === 'external') return link.type === 'image' ? remoteImage(link) : undefined;
  return relativeTarget(targets, record, link.href);
};

/**
 * Patterns of ids that mean a record wherever they stand. A document's id is free, so its pattern
 * fits every word (`AES-256`): prefixes stand for it. Own controls (`X.1`) look like standards (`X.509`).
 */
const idPatterns = kinds
  .filter(({ kind }) => kind !== 'document' && kind !== 'control')
  .map(({ id }) => new RegExp(id));

const controlLike = /^(?:A\.\d+\.\d+|X\.\d{1,2})$/;

/** The own requirement that was most likely meant; standards (`ISO-8601`) may share a prefix. */
const nearOwn = ({ ownIds }: TextTargets, id: string): string | undefined =>
  nearMiss(id, ownIds.get(prefixOf(id)) ?? []);

const looksLikeOurs = (targets: TextTargets, id: string): boolean => {
  const { documentPrefixes } = targets;
  const record = id.split('#', 1)[0] ?? id;
  return (
    /^(?:CC|PI|[ACP])\d\.\d{1,2}$/.test(record) ||
    controlLike.test(record) ||
    documentPrefixes.has(record.replace(/\d+$/, '')) ||
    nearOwn(targets, record) !== undefined ||
    idPatterns.some((pattern) => /[A-Z]-?\.?.*\d/.test(record) && pattern.test(record))
  );
};

const nounFor = (id: string): string =>
  controlLike.test(id) ? 'control' : /^[A-Z]+\d\./.test(id) ? 'criterion' : 'record';

const missingId = (targets: TextTargets, { id }: BareId): Problem => {
  const { records, catalogues } = targets;
  const own = nearOwn(targets, id);
  const all = [...records.keys(), ...catalogues.annexA.keys(), ...catalogues.criteria.keys()];
  const known = own === undefined ? likelyMeant(id, all, targets.documentPrefixes) : [own];
  const near = nearMiss(id, known);
  return {
    message: `Cannot find ${own === undefined ? nounFor(id) : 'requirement'} \`${id}\`${didYouMean(id, known)}`,
    hint: `${near === undefined ? 'correct the id' : `write \`${near}\``}, or set it as code (\`\` \`${id}\` \`\`) if it names nothing here`,
  };
};

const tooManyLinks = (record: AnyRecord, text: Text, limit: number): Finding => ({
  rule: 'record/markup',
  severity: 'error',
  path: record.path,
  line: record.bodyLine,
  column: 1,
  message: `Unexpected ${text.links.length + text.bareIds.length} links in one text, expected at most ${limit}`,
  hint: 'split the text, or raise `limits.links` in `isms.yml`',
  record: record.id,
  related: [],
});

const isProblem = (result: Target | Problem): result is Problem => 'message' in result;

const broken = (record: AnyRecord, place: Place, { missing: _, ...problem }: Problem): Finding => ({
  rule: 'link/broken',
  severity: 'error',
  ...place,
  ...problem,
  record: record.id,
  related: [],
});

/** Links the Markdown of one record: links, images, anchors and bare ids. */
export const linkText = (targets: TextTargets, record: AnyRecord, text: Text): Linked => {
  const references: Reference[] = [];
  const findings: Finding[] = [];
  const missing: Missing[] = [];
  const take = (
    result: Target | Problem | undefined,
    at: Omit<Place, 'path'> & { readonly label?: string },
    id?: string,
  ): void => {
    if (!result) return;
    const place = { path: record.path, line: at.line, column: at.column };
    if (isProblem(result)) {
      const finding = broken(record, place, result);
      if (id !== undefined) missing.push({ id, finding });
      else if (result.missing === undefined) findings.push(finding);
      else missing.push({ id: result.missing, wanted: ['file'], label: at.label ?? '', finding });
    } else {
      references.push({ from: record.id, to: result, place });
    }
  };
  const limit = targets.settings.limits.links;
  if (text.links.length + text.bareIds.length > limit) {
    return { references, findings: [tooManyLinks(record, text, limit)], missing };
  }
  for (const link of text.links) take(linkTarget(targets, record, link), link);
  for (const bare of text.bareIds) {
    const target = identify(targets, bare.id);
    if (target) take(target, bare);
    else if (entryUnknown(targets, bare.id)) continue;
    else if (looksLikeOurs(targets, bare.id)) take(missingId(targets, bare), bare, bare.id);
  }
  for (const problem of text.problems) {
    findings.push({
      rule: 'record/markup',
      ...problem,
      path: record.path,
      record: record.id,
      related: [],
    });
  }
  return { references, findings, missing };
};
