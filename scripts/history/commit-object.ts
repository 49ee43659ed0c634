/** Who and when, as a commit states it: a claim. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970; the zone says nothing about the day. */
  readonly time: number;
}

/** Bytes with the signature over them, as git hands both to the program that verifies. */
export interface SignedBytes {
  readonly payload: Uint8Array;
  /** Armoured text, byte for byte as Latin-1. */
  readonly signature: string;
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
  /** What `git verify-commit` would verify; absent where it finds no signature. */
  readonly signed?: SignedBytes;
}

const latin = 'latin1';
const newline = 10;

/** Reads the value of an `author`, `committer` or `tagger` header. */
export const signatureOf = (value: Buffer): Signature => {
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

/** Git verifies nothing that names nobody: an address in `<` and `>` must be there. */
export const namesSomebody = (value: Buffer | undefined): boolean => {
  const open = value?.indexOf('<') ?? -1;
  return open >= 0 && value?.includes('>', open) === true;
};

/** Where each header begins and ends; it goes on while lines begin with a space. */
const headerRanges = (bytes: Buffer): { start: number; end: number }[] => {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  while (at < bytes.length && bytes[at] !== 10) {
    const start = at;
    do at = bytes.indexOf(10, at) + 1 || bytes.length;
    while (bytes[at] === 32);
    ranges.push({ start, end: at });
  }
  return ranges;
};

// Whole, since a header may have millions of lines.
const unfolded = (value: Buffer): Buffer =>
  value.includes('\n ') ? Buffer.from(value.toString(latin).replaceAll('\n ', '\n'), latin) : value;

const headerIn = (bytes: Buffer): [string, Buffer] => {
  const text = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
  const end = text.indexOf(10);
  const line = end < 0 ? text : text.subarray(0, end);
  const space = line.indexOf(32);
  const nameEnd = space < 0 ? line.length : space;
  const value = text.subarray(space < 0 ? nameEnd : nameEnd + 1);
  return [line.toString(latin, 0, nameEnd), unfolded(value)];
};

/** Takes the headers of a commit or tag apart from the message; repeated ones stay in order. */
export const headersOf = (bytes: Buffer): { headers: [string, Buffer][]; message: Buffer } => {
  const ranges = headerRanges(bytes);
  const end = ranges.at(-1)?.end ?? 0;
  return {
    headers: ranges.map(({ start, end: stop }) => headerIn(bytes.subarray(start, stop))),
    message: bytes.subarray(Math.min(end + 1, bytes.length)),
  };
};

/** Like git, only the lines right behind the first count as parents. */
const parentsOf = (lines: readonly string[]): string[] => {
  const end = lines.findIndex((line, index) => index > 0 && !line.startsWith('parent '));
  return lines.slice(1, end < 0 ? lines.length : end).map((line) => line.slice('parent '.length));
};

const startsWith = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.toString(latin, at, at + text.length) === text;

/**
 * Parts signature and payload as `parse_buffer_signed_by_header` of git's commit.c: the lines of
 * the header of the repository's own object format are the signature, also where it is repeated;
 * those of every other header whose name begins with `gpgsig` belong to neither.
 */
const signedOf = (bytes: Buffer, header: string): SignedBytes | undefined => {
  const payload: Buffer[] = [];
  const signature: Buffer[] = [];
  const ranges = headerRanges(bytes);
  for (const { start, end } of ranges) {
    const behindName = start + header.length + 1;
    if (startsWith(bytes, start, `${header} `)) signature.push(bytes.subarray(behindName, end));
    else if (!startsWith(bytes, start, 'gpgsig')) payload.push(bytes.subarray(start, end));
  }
  if (signature.length === 0) return undefined;
  payload.push(bytes.subarray(ranges.at(-1)?.end ?? 0));
  return {
    payload: Buffer.concat(payload),
    signature: signature.map((value) => unfolded(value).toString(latin)).join(''),
  };
};

/**
 * Reads the bytes of a commit; of repeated headers the first counts, as in git. The length of the
 * id tells the object format, and with it which header holds the signature.
 */
export const parseCommit = (id: string, bytes: Buffer): Commit => {
  const { headers, message } = headersOf(bytes);
  const first = (name: string): Buffer | undefined =>
    headers.find((header) => header[0] === name)?.[1];
  // Git reads no commit that begins with anything else.
  const whole = headers[0]?.[0] === 'tree' && namesSomebody(first('committer'));
  const signed = whole ? signedOf(bytes, id.length === 64 ? 'gpgsig-sha256' : 'gpgsig') : undefined;
  return {
    id,
    tree: first('tree')?.toString(latin) ?? '',
    parents: parentsOf(headers.map(([name, value]) => `${name} ${value.toString(latin)}`)),
    author: signatureOf(first('author') ?? Buffer.alloc(0)),
    committer: signatureOf(first('committer') ?? Buffer.alloc(0)),
    message: message.toString('utf8'),
    ...(signed == null ? {} : { signed }),
  };
};

/** The part of a commit that the graph needs, read without the rest, for there are many. */
export const parseLinks = (bytes: Buffer): { parents: string[]; committed: number } => {
  const parents: string[] = [];
  let committed: number | undefined;
  let within = true;
  for (let at = 0; at < bytes.length && bytes[at] !== newline;) {
    const found = bytes.indexOf(newline, at);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.toString(latin, at, end);
    if (at > 0) {
      within &&= line.startsWith('parent ');
      // Cut from the bytes: a part of `line` would keep `line`, and is slow to look up.
      if (within) parents.push(bytes.toString(latin, at + 'parent '.length, end));
    }
    if (line.startsWith('committer ')) {
      // One pattern for the whole line would try long rows of digits at every place anew.
      const close = line.lastIndexOf('>');
      const seconds = close < 0 ? undefined : /^\s*(-?\d+)/.exec(line.slice(close + 1))?.[1];
      committed = seconds == null ? 0 : Number(seconds);
      break;
    }
    at = end + 1;
  }
  return { parents, committed: committed ?? 0 };
};
