import { join } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Disk } from './disk.ts';
import { nameFaults } from './file-names.ts';
import { byName, packLimits, type PackFiles } from './pack-files.ts';
import { shown } from './shown.ts';
import { failed, type Findings } from './verdict.ts';

interface Walk {
  readonly names: string[];
  readonly faults: string[];
  bytes: number;
}

const overLimit = (what: string): never => {
  throw new UnreadableInput(`The pack holds more than ${what}, which is the limit of \`verify\``);
};

const takeFile = (disk: Disk, root: string, name: string, walk: Walk): void => {
  walk.names.push(name);
  walk.bytes += disk.size(join(root, name));
  if (walk.names.length > packLimits.entries) overLimit(`${packLimits.entries} files`);
  if (walk.bytes > packLimits.unpacked) overLimit('2 GiB');
};

const readName = (raw: Buffer): string | undefined => {
  const name = raw.toString('utf8');
  return Buffer.from(name).equals(raw) ? name : undefined;
};

const walkFolder = (disk: Disk, root: string, folder: string, walk: Walk, depth: number): void => {
  const entries = disk.list(join(root, folder)).map(readName);
  if (entries.includes(undefined)) walk.faults.push('a file name is not UTF-8');
  if (entries.length === 0) walk.faults.push(`the folder \`${shown(folder)}\` is empty`);
  for (const entry of entries.filter((one) => one !== undefined)) {
    const name = folder === '' ? entry : `${folder}/${entry}`;
    const kind = disk.kindOf(join(root, name));
    if (kind === 'file') takeFile(disk, root, name, walk);
    else if (kind === 'folder' && depth < packLimits.depth)
      walkFolder(disk, root, name, walk, depth + 1);
    else walk.faults.push(`\`${shown(name)}\` is a link or another thing that is no file`);
  }
};

/** The files below a folder; links, pipes and devices are not followed but reported. */
export const readFolder = (disk: Disk, root: string): PackFiles => {
  const walk: Walk = { names: [], faults: [], bytes: 0 };
  walkFolder(disk, root, '', walk, 1);
  const names = walk.names.sort(byName);
  const faults = [...walk.faults, ...nameFaults(names)].sort(byName);
  const findings: readonly Findings[] = faults.map((fault) =>
    failed('malformed', 'pack/files', fault),
  );
  return { names, findings, read: (name) => disk.read(join(root, name), false) };
};
