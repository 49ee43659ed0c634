import type { View } from '#audiences/view.ts';
import type { AnyRecord } from '#content/record.ts';
import { clauseMatrix } from '#coverage/clause-matrix.ts';
import type { ClauseRow } from '#coverage/clause-matrix.ts';
import { controlMatrix } from '#coverage/control-matrix.ts';
import type { ControlMatrixRow } from '#coverage/control-matrix.ts';
import type { Finding } from '#findings/finding.ts';
import { riskLevelsOverTime } from '#performance/risk-levels-over-time.ts';
import type { RiskMoment } from '#performance/risk-levels-over-time.ts';
import { addressesOf } from './addresses.ts';
import { groupBy } from './group-by.ts';
import { notFoundPath } from './paths.ts';
import { absoluteHref, relativeHref } from './relative-href.ts';

/** A view with what every page needs to point at the others. */
export interface Site {
  readonly view: View;
  /** The page of each id that has one. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Records by the path of their file, for links between files. */
  readonly byFile: ReadonlyMap<string, AnyRecord>;
  /** What the checks found, by the record that it concerns. */
  readonly findings: ReadonlyMap<string | undefined, readonly Finding[]>;
  /** How the levels of each risk went over time, by its id. */
  readonly riskLevels: ReadonlyMap<string, readonly RiskMoment[]>;
  /** The documented information behind each clause of ISO/IEC 27001, by clause. */
  readonly clauses: ReadonlyMap<string, ClauseRow>;
  /** Who meets each criterion of the SOC 2 report, by criterion; empty without a report. */
  readonly criteria: ReadonlyMap<string, ControlMatrixRow>;
  /** Files of the tree that the site holds, by their paths there. */
  readonly attachments: ReadonlySet<string>;
  /** Version of the program that builds the site. */
  readonly engineVersion: string;
  /** Address of the site's root on its host, for the page that answers anywhere. */
  readonly base?: string;
}

/** What a site is made of beside its view. */
export type SiteParts = Pick<Site, 'attachments' | 'engineVersion' | 'base'>;

/** A site as one of its pages sees it. */
export interface PageContext {
  readonly site: Site;
  readonly view: View;
  /** Path of the page inside the site. */
  readonly path: string;
  /** The relative address of another page. */
  readonly href: (path: string, anchor?: string) => string;
}

/** Prepares a view for rendering. */
export const createSite = (view: View, parts: SiteParts): Site => {
  const { records } = view.register;
  return {
    view,
    addresses: addressesOf(view),
    byFile: new Map([...records.values()].map((record) => [record.path, record])),
    findings: groupBy(view.findings, ({ record }) => record),
    riskLevels: view.past ? riskLevelsOverTime(view.past) : new Map(),
    clauses: new Map(clauseMatrix(view).map((row) => [row.clause.id, row])),
    criteria: new Map(controlMatrix(view).map((row) => [row.criterion.id, row])),
    ...parts,
  };
};

/** The view of a site from one of its pages. */
export const pageContext = (site: Site, path: string): PageContext => ({
  site,
  view: site.view,
  path,
  href: (to, anchor) =>
    path === notFoundPath && site.base !== undefined
      ? absoluteHref(site.base, to, anchor)
      : relativeHref(path, to, anchor),
});
