/** A content that stood on the main line: the front matter of a record, or `isms.yml`. */
export interface PastContent {
  readonly path: string;
  /** ISO day of the step that set it, and its commit. */
  readonly day: string;
  readonly commit: string;
  /** Plain data, not checked against a schema: later schemas may differ. `undefined`: removed. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What risks, the Statement of Applicability, the scope and `isms.yml` said before: by path, oldest
 * first, the content of the commit asked for last. Paths are those of the step, so a record that
 * moved stands under two; its `id` in the data joins them.
 */
export interface Past {
  readonly contents: ReadonlyMap<string, readonly PastContent[]>;
}
