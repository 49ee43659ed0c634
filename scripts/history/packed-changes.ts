/** A file or folder at one side of a change. `mode` is octal text: `100644`, `040000`, `120000`. */
export interface Side {
  readonly mode: string;
  readonly id: string;
}

/** What one commit did to one path; a side is absent where the path did not exist. */
export interface Change {
  readonly path: string;
  /** Against each parent that was compared; one for a step, all for a merge read with `-c`. */
  readonly before: readonly (Side | undefined)[];
  readonly after: Side | undefined;
}

const space = 32;
const digitZero = 48;
const letterA = 97;
/** Octal digits and the space behind them. */
const modeWidth = 7;
/** Number of the path, number of parents. */
const headSize = 8;
const modeSize = 2;

const octalAt = (bytes: Buffer, start: number): number => {
  let value = 0;
  for (let at = start; at < start + modeWidth - 1; at += 1) {
    value = value * 8 + (bytes[at] ?? digitZero) - digitZero;
  }
  return value;
};

const hexAt = (bytes: Buffer, at: number): number => {
  const code = bytes[at] ?? digitZero;
  return code >= letterA ? code - letterA + 10 : code - digitZero;
};

/**
 * Changes as bytes, which take a tenth of what objects take: a history has hundreds of thousands.
 * Of paths and modes there are few, and each often.
 */
export class PackedChanges {
  readonly #paths: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #modes = new Map<number, string>();
  #bytes = Buffer.allocUnsafeSlow(4096);
  #end = 0;
  #idSize = 0;

  /** Where the next change will stand. */
  get end(): number {
    return this.#end;
  }

  /**
   * Adds `old new id id M`, which begins at `start` without the colons; of a merge all that is
   * there once for each of its parents comes in front: `old old new id id id MM`.
   */
  add(path: string, line: Buffer, start: number, parents: number): void {
    const sides = parents + 1;
    const ids = start + sides * modeWidth;
    const digits = line.indexOf(space, ids) - ids;
    this.#idSize = digits / 2;
    this.#reserve(headSize + sides * (modeSize + this.#idSize));
    this.#end = this.#bytes.writeUInt32LE(this.#numberOf(path), this.#end);
    this.#end = this.#bytes.writeUInt32LE(parents, this.#end);
    for (let side = 0; side < sides; side += 1) {
      this.#end = this.#bytes.writeUInt16LE(octalAt(line, start + side * modeWidth), this.#end);
      const from = ids + side * (digits + 1);
      for (let at = from; at < from + digits; at += 2) {
        this.#bytes[this.#end] = (hexAt(line, at) << 4) | hexAt(line, at + 1);
        this.#end += 1;
      }
    }
  }

  /** The changes that stand from `start` to before `end`. */
  between(start: number, end: number): readonly Change[] {
    const changes: Change[] = [];
    for (let at = start; at < end;) {
      const path = this.#paths[this.#bytes.readUInt32LE(at)] ?? '';
      const parents = this.#bytes.readUInt32LE(at + 4);
      at += headSize;
      const before: (Side | undefined)[] = [];
      for (; before.length < parents; at += modeSize + this.#idSize) before.push(this.#sideAt(at));
      changes.push({ path, before, after: this.#sideAt(at) });
      at += modeSize + this.#idSize;
    }
    return changes;
  }

  #sideAt(at: number): Side | undefined {
    const mode = this.#bytes.readUInt16LE(at);
    const id = at + modeSize;
    return mode === 0
      ? undefined
      : { mode: this.#modeText(mode), id: this.#bytes.toString('hex', id, id + this.#idSize) };
  }

  #modeText(mode: number): string {
    const known = this.#modes.get(mode) ?? mode.toString(8).padStart(6, '0');
    this.#modes.set(mode, known);
    return known;
  }

  #numberOf(path: string): number {
    const known = this.#numbers.get(path);
    if (known != null) return known;
    const number = this.#paths.push(path) - 1;
    this.#numbers.set(path, number);
    return number;
  }

  #reserve(size: number): void {
    if (this.#end + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#bytes.length + size));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}

/** A range of packed changes, unpacked each time that it is asked for. */
export class ChangeRange {
  readonly #packed: PackedChanges;
  readonly #start: number;
  readonly #end: number;

  constructor(packed: PackedChanges, start: number) {
    this.#packed = packed;
    this.#start = start;
    this.#end = packed.end;
  }

  /** Whether there is none. */
  get empty(): boolean {
    return this.#start === this.#end;
  }

  get changes(): readonly Change[] {
    return this.#packed.between(this.#start, this.#end);
  }
}
