import type { Kind } from '#content/record.ts';
import { demandedRoles } from '#content/references.ts';
import type { History } from '#history/history.ts';
import { inBatches } from '#history/in-batches.ts';
import { frontMatterData } from '#history/record-facts.ts';

type Data = Readonly<Record<string, unknown>>;

/** A content whose approval is to be judged. */
export interface JudgedContent {
  readonly kind: Kind;
  readonly blob: string;
}

const always: readonly string[] = ['approvers', 'change', 'effective'];

/** The fields of a front matter that decide who must approve, or that a version shows. */
const decidingFields = (kind: Kind, data: Data): Data => {
  const demands = demandedRoles(kind, data).length > 0;
  const decides = ([name, value]: [string, unknown]): boolean =>
    always.includes(name) || (demands && demandedRoles(kind, { [name]: value }).length > 0);
  return Object.fromEntries(Object.entries(data).filter(decides));
};

/** Reads of each content the fields that decide, and none of the others: there may be many. */
export const readDecidingFields = async (
  history: History,
  contents: readonly JudgedContent[],
): Promise<ReadonlyMap<string, Data>> => {
  const equal = new Map<string, Data>();
  const found = new Map<string, Data>();
  const add = async (blob: string, kinds: ReadonlySet<Kind>): Promise<void> => {
    const data = frontMatterData(await history.blob(blob));
    const all = [...kinds].flatMap((kind) => Object.entries(decidingFields(kind, data)));
    const fields: Data = Object.fromEntries(all);
    const key = JSON.stringify(fields);
    found.set(blob, equal.get(key) ?? fields);
    equal.set(key, found.get(blob) ?? fields);
  };
  await inBatches([...kindsByBlob(contents)], ([blob, kinds]) => add(blob, kinds));
  return found;
};

const kindsByBlob = (
  contents: readonly JudgedContent[],
): ReadonlyMap<string, ReadonlySet<Kind>> => {
  const single = new Map<Kind, ReadonlySet<Kind>>();
  const found = new Map<string, ReadonlySet<Kind>>();
  for (const { kind, blob } of contents) {
    const known = found.get(blob);
    const alone = single.get(kind) ?? new Set([kind]);
    single.set(kind, alone);
    if (known == null) found.set(blob, alone);
    else if (!known.has(kind)) found.set(blob, new Set([...known, kind]));
  }
  return found;
};
