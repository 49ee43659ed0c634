/** An input that cannot be read or used at all: printed as one sentence with its hint, exit code 2. */
export class UnreadableInput extends Error {
  readonly hint: string | undefined;
  constructor(message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UnreadableInput';
    this.hint = options.hint;
  }
}
