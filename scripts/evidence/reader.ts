import type { Account, Fact } from './collected.ts';
import type { BuiltInExpectation } from './expectation.ts';
import type { ExportProblem } from './export-problem.ts';
import type { JsonNode } from './json.ts';
import type { Table } from './table.ts';

/** What an export says, without its path and format. */
export interface ExportContent {
  readonly rows: number;
  readonly facts: readonly Fact[];
  readonly accounts?: readonly Account[];
  readonly problems: readonly ExportProblem[];
}

/** A fact as the documentation tells of it. */
export interface FactDescription {
  /** Snake case. */
  readonly name: string;
  readonly type: 'yes or no' | 'number' | 'day' | 'text';
  /** Whom or what it is about: `account`, `trail`; `the export` where it has no subject. */
  readonly about: string;
  readonly means: string;
}

/** What a format is: the same text that documentation prints. */
export interface FormatDescription {
  /** Name in the field `format`: `aws-credential-report`. */
  readonly format: string;
  readonly title: string;
  /** Where the export comes from and how it is made, in Markdown. */
  readonly source: string;
  /**
   * Whether an export shows how things stand, so that a newer one takes its place; what happened, so
   * that each stands for its own days and no others; or what was tried, so that each stands for its
   * own time, and a trial of some days for the slot in which it was made.
   */
  readonly tells: 'state' | 'events' | 'tests';
  /** What one entry is, in singular and plural: `user`, `users`. */
  readonly entry: readonly [one: string, many: string];
  /** Columns or members that must be there, as documentation tells them. */
  readonly needs: readonly string[];
  readonly facts: readonly FactDescription[];
  readonly expectations: readonly BuiltInExpectation[];
}

/** Columns of the author's own choice: our name and theirs. */
export type ColumnNames = ReadonlyMap<string, string>;

/** A reader of exports in CSV. */
export interface CsvReader extends FormatDescription {
  readonly medium: 'csv';
  /** Names that `columns` of the record may map to others. */
  readonly mapped?: true;
  readonly recognises: (table: Table) => boolean;
  readonly read: (table: Table, columns: ColumnNames) => ExportContent;
}

/** A reader of exports in JSON; a file may hold several documents, as paginating tools write. */
export interface JsonReader extends FormatDescription {
  readonly medium: 'json';
  readonly recognises: (documents: readonly JsonNode[]) => boolean;
  readonly read: (documents: readonly JsonNode[]) => ExportContent;
}

/** A reader of files that are no text. */
export interface BytesReader extends FormatDescription {
  readonly medium: 'bytes';
  readonly recognises: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array) => ExportContent;
}

/** Reads the exports of one format. Pure; a reader throws nothing, whatever the file holds. */
export type Reader = CsvReader | JsonReader | BytesReader;
