import type { Tree } from '#content/tree.ts';
import { mayBeRecord } from './content-paths.ts';
import { objectId, type ObjectFormat } from './object-id.ts';

/** The blob ids that a file of the working folder may have once it is committed. */
export interface WorkingFile {
  /** Of the bytes as they stand. */
  readonly id: string;
  /** Of the bytes with CRLF as LF, as a checkout with converted line ends is committed. */
  readonly idWithLf: string;
}

const withLf = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');

/** A path whose bytes approval may rest on: a record, or anything that the SoA's tree covers. */
const matters = (path: string): boolean => mayBeRecord(path) || path.startsWith('soa/');

/** The ids of the files of a working folder that approvals rest on, by path. */
export const workingFiles = async (
  folder: Tree,
  format: ObjectFormat,
): Promise<ReadonlyMap<string, WorkingFile>> => {
  const found = new Map<string, WorkingFile>();
  for (const { path, type } of await folder.list()) {
    if (type !== 'file' || !matters(path)) continue;
    const bytes = await folder.read(path);
    found.set(path, {
      id: objectId(format, 'blob', bytes),
      idWithLf: objectId(format, 'blob', withLf(bytes)),
    });
  }
  return found;
};
