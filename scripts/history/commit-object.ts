/** Who and when, as a commit states it: a claim. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970; the zone says nothing about the day. */
  readonly time: number;
}

/** A commit as its bytes say. */
export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** The message as text; bytes that are no UTF-8 become U+FFFD. */
  readonly message: string;
  /** The signature in its own header, as it stands there. */
  readonly signature?: string;
}

const latin = 'latin1';

const signatureOf = (value: Buffer): Signature => {
  const text = value.toString('utf8');
  const open = text.indexOf('<');
  const close = text.lastIndexOf('>');
  const seconds = /^\s*(-?\d+)/.exec(text.slice(close + 1))?.[1];
  return {
    name: text.slice(0, Math.max(open, 0)).trim(),
    email: open < 0 || close < open ? '' : text.slice(open + 1, close).trim(),
    time: seconds == null ? 0 : Number(seconds),
  };
};

const headersOf = (bytes: Buffer): { headers: [string, Buffer][]; message: Buffer } => {
  const headers: [string, Buffer][] = [];
  let at = 0;
  while (at < bytes.length && bytes[at] !== 10) {
    let end = bytes.indexOf(10, at);
    if (end < 0) end = bytes.length;
    const line = bytes.subarray(at, end);
    const last = headers.at(-1);
    // A header goes on while lines begin with a space.
    if (line[0] === 32 && last != null) {
      last[1] = Buffer.concat([last[1], Buffer.from('\n'), line.subarray(1)]);
    } else {
      const space = line.indexOf(32);
      const name = line.toString(latin, 0, space < 0 ? line.length : space);
      headers.push([name, space < 0 ? Buffer.alloc(0) : line.subarray(space + 1)]);
    }
    at = end + 1;
  }
  return { headers, message: bytes.subarray(Math.min(at + 1, bytes.length)) };
};

/** Like git, only the lines right behind the first count as parents. */
const parentsOf = (lines: readonly string[]): string[] => {
  const end = lines.findIndex((line, index) => index > 0 && !line.startsWith('parent '));
  return lines.slice(1, end < 0 ? lines.length : end).map((line) => line.slice('parent '.length));
};

/** Reads the bytes of a commit; of repeated headers the first counts, as in git. */
export const parseCommit = (id: string, bytes: Buffer): Commit => {
  const { headers, message } = headersOf(bytes);
  const first = (name: string): Buffer | undefined =>
    headers.find((header) => header[0] === name)?.[1];
  const signature = first('gpgsig') ?? first('gpgsig-sha256');
  return {
    id,
    tree: first('tree')?.toString(latin) ?? '',
    parents: parentsOf(headers.map(([name, value]) => `${name} ${value.toString(latin)}`)),
    author: signatureOf(first('author') ?? Buffer.alloc(0)),
    committer: signatureOf(first('committer') ?? Buffer.alloc(0)),
    message: message.toString('utf8'),
    ...(signature == null ? {} : { signature: signature.toString(latin) }),
  };
};

/** The part of a commit that the graph needs, read without the rest. */
export const parseLinks = (bytes: Buffer): { parents: string[]; committed: number } => {
  const end = bytes.indexOf('\n\n');
  const lines = bytes.toString(latin, 0, end < 0 ? bytes.length : end).split('\n');
  const committer = lines.find((line) => line.startsWith('committer '));
  const seconds = committer == null ? undefined : />\s*(-?\d+)[^>]*$/.exec(committer)?.[1];
  return { parents: parentsOf(lines), committed: seconds == null ? 0 : Number(seconds) };
};
