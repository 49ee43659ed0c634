import type { Kind } from './record.ts';

/** What a schema file says of the kind that it defines. */
export interface KindDescription {
  readonly kind: Kind;
  readonly title: string;
  readonly plural: string;
  /** Folder of its records; the deepest one that fits decides. */
  readonly folder: string;
  /** Where the kind is one file: its path. */
  readonly file?: string;
  /** Pattern of its ids. */
  readonly id: string;
  /** An id that fits the pattern. */
  readonly example: string;
  /** Records of this kind must have a version and a status. */
  readonly approved?: boolean;
  /** Records of this kind may not have a version: another record is approved for them. */
  readonly unversioned?: boolean;
}

/** The part of JSON Schema 2020-12 that our schemas use, with our annotations; no `$ref` is left. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly uniqueItems?: boolean;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  /**
   * Annotation: what the value must be the id of. A kind, `record` (of any kind), `entry`,
   * `control` (also of Annex A), `clause`, `criterion`, `role`, `person`, `group`, `rule`,
   * `anchor` (a heading of the same record) or `evidence-file`.
   */
  readonly reference?: readonly string[];
  /** Annotation: values that are no references although `reference` stands here. */
  readonly referenceExcept?: readonly string[];
  /** Annotation: the kind demands approval by the role named here. */
  readonly approves?: boolean;
  /** Annotation: what `pattern` asks for, in words that follow "expected". */
  readonly form?: string;
  /** Annotation: the list in `isms.yml` that the value must be in. */
  readonly setting?: readonly string[];
}

/** The schema of one kind of record, common fields included. */
export interface KindSchema extends Schema {
  readonly record: KindDescription;
  readonly properties: Readonly<Record<string, Schema>>;
}
