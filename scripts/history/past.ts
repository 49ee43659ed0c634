/** A content that stood on the main line: the front matter of a record, or `isms.yml`. */
export interface PastContent {
  readonly path: string;
  /** ISO day of the step that set it, and its commit. */
  readonly day: string;
  readonly commit: string;
  /** Place of the step on the main line, from 0: what was set together has the same. */
  readonly position?: number;
  /**
   * Plain data, not checked against a schema: later schemas may differ. Only the fields that
   * `past-fields.ts` names; `{}` where the text cannot be read. `undefined`: removed.
   */
  readonly data: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What risks, the Statement of Applicability, the scope, the risk method and `isms.yml` said before:
 * by path, oldest first, the content of the commit asked for last. Steps that changed none of the
 * fields kept are left out. Paths are those of the step, so a record that moved stands under two;
 * its `id` in the data joins them.
 */
export interface Past {
  readonly contents: ReadonlyMap<string, readonly PastContent[]>;
}
