import type { AnyRecord, Kind } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import {
  cataloguePath,
  coveragePath,
  listPath,
  ownRequirementPath,
  recordPath,
  soaPath,
} from './addresses.ts';
import { pageContext } from './context.ts';
import type { Site } from './context.ts';
import { titleOfRecord } from './fields-of.ts';
import { byIdOrder } from './id-order.ts';
import { describeKind, kindOrder } from './kinds.ts';
import type { Crumb, Page } from './page.ts';
import { aboutContent } from './pages/about-content.ts';
import { catalogueContent, catalogueTitles } from './pages/catalogue-content.ts';
import type { CatalogueName } from './pages/catalogue-content.ts';
import { checksContent } from './pages/checks-content.ts';
import { coverageContent } from './pages/coverage-content.ts';
import { frameworksContent } from './pages/frameworks-content.ts';
import { homeContent } from './pages/home-content.ts';
import { kindPage } from './pages/kinds/index.ts';
import { listContent } from './pages/list-content.ts';
import { notFoundContent } from './pages/not-found-content.ts';
import { ownRequirementContent } from './pages/own-requirement-content.ts';
import { recordContent } from './pages/record-content.ts';
import { seesFindings } from './pages/record-findings.ts';
import { reviewsContent } from './pages/reviews-content.ts';
import { soaContent } from './pages/soa-content.ts';
import {
  aboutPath,
  checksPath,
  frameworksPath,
  homePath,
  notFoundPath,
  reviewsPath,
} from './paths.ts';

const home: Crumb = { title: 'Home', path: homePath };

const hub = (kind: Kind): readonly Crumb[] =>
  describeKind(kind).section === 'reviews' ? [{ title: 'Reviews', path: reviewsPath }] : [];

/** Records of these kinds stand on the page of the statement of applicability. */
const onSoaPage: ReadonlySet<Kind> = new Set(['soa', 'control']);

const recordPage = (site: Site, record: AnyRecord): readonly Page[] => {
  const path = recordPath(record);
  // An id that cannot be an address has no page; two ids that differ by case never get here.
  if (path === undefined || record.kind === 'soa') return [];
  const { many, section } = describeKind(record.kind);
  return [
    {
      type: `record-${record.kind}`,
      path,
      title: titleOfRecord(record),
      section,
      trail: [home, ...hub(record.kind), { title: many, path: listPath(record.kind) }],
      layout: 'text',
      record,
      content: () => recordContent(pageContext(site, path), record, kindPage<Kind>(record.kind)),
    },
  ];
};

const sortedRecords = ({ view }: Site, kind: Kind): readonly AnyRecord[] =>
  [...view.register.records.values()].filter((record) => record.kind === kind).sort(byIdOrder);

const recordPages = (site: Site): readonly Page[] =>
  kindOrder.flatMap((kind) =>
    sortedRecords(site, kind).flatMap((record) => recordPage(site, record)),
  );

const listPages = (site: Site): readonly Page[] =>
  kindOrder.flatMap((kind) => {
    const records = sortedRecords(site, kind);
    if (records.length === 0 || onSoaPage.has(kind)) return [];
    const path = listPath(kind);
    const { many, section, intro } = describeKind(kind);
    const page: Page = {
      type: 'list',
      path,
      title: many,
      description: intro,
      section,
      trail: [home, ...hub(kind)],
      layout: kind === 'document' ? 'text' : 'wide',
      content: () => listContent(pageContext(site, path), kind, records, kindPage<Kind>(kind)),
    };
    return [page];
  });

const soaPages = (site: Site): readonly Page[] => {
  const { register } = site.view;
  const [statement] = recordsOf(register, 'soa');
  if (!statement && recordsOf(register, 'control').length === 0) return [];
  const { many, intro } = describeKind('soa');
  return [
    {
      type: 'soa',
      path: soaPath,
      title: statement?.data.title ?? many,
      description: intro,
      section: 'soa',
      trail: [home],
      layout: 'wide',
      ...(statement ? { record: statement } : {}),
      content: () => soaContent(pageContext(site, soaPath)),
    },
  ];
};

const cataloguePages = (site: Site): readonly Page[] => {
  const { catalogues, records } = site.view.register;
  const names: readonly CatalogueName[] = ['clauses', 'annexA', 'criteria'];
  return names.flatMap((name) =>
    [...catalogues[name].values()].flatMap(({ id, title }): readonly Page[] => {
      // A control's entry in the statement of applicability has the page of the control.
      if (!site.addresses.has(id) || records.has(id)) return [];
      const path = cataloguePath(name, id);
      return [
        {
          type: `catalogue-${name}`,
          path,
          title,
          section: 'frameworks',
          trail: [home, { title: 'Frameworks', path: frameworksPath }],
          layout: 'text',
          catalogueId: id,
          content: () => catalogueContent(pageContext(site, path), name, id, title),
        },
      ];
    }),
  );
};

const frameworksTrail: readonly Crumb[] = [home, { title: 'Frameworks', path: frameworksPath }];

/** The pages of requirements of an organisation's own frameworks. */
const ownRequirementPages = (site: Site): readonly Page[] =>
  [...(site.view.register.catalogues.own?.values() ?? [])].flatMap((framework) =>
    [...framework.requirements.values()]
      .filter(({ id }) => site.addresses.get(id) === ownRequirementPath(id))
      .map((requirement): Page => {
        const path = ownRequirementPath(requirement.id);
        return {
          type: 'catalogue-own',
          path,
          title: requirement.title,
          section: 'frameworks',
          trail: frameworksTrail,
          layout: 'text',
          catalogueId: requirement.id,
          content: () => ownRequirementContent(pageContext(site, path), framework, requirement),
        };
      }),
  );

/** What covers which requirement, for those to whom the view tells it. */
const coveragePages = (site: Site): readonly Page[] =>
  site.view.coverage
    ? [
        {
          type: 'coverage',
          path: coveragePath,
          title: 'Coverage',
          description: 'What covers which requirement of each framework, and what is missing.',
          section: 'frameworks',
          trail: frameworksTrail,
          layout: 'wide',
          content: () => coverageContent(pageContext(site, coveragePath)),
        },
      ]
    : [];

const hasReviews = ({ view }: Site): boolean =>
  kindOrder.some(
    (kind) => describeKind(kind).section === 'reviews' && recordsOf(view.register, kind).length > 0,
  );

const hasFrameworks = ({ view, addresses }: Site): boolean =>
  Object.keys(catalogueTitles).length > 0 &&
  [
    view.register.catalogues.clauses,
    view.register.catalogues.annexA,
    view.register.catalogues.criteria,
  ].some((catalogue) => [...catalogue.keys()].some((id) => addresses.has(id)));

const overviewPages = (site: Site): readonly Page[] => {
  const at = (path: string) => pageContext(site, path);
  const overview = (
    type: string,
    path: string,
    title: string,
    rest: Pick<Page, 'layout' | 'content'> & Partial<Page>,
  ): Page => ({ type, path, title, trail: [home], ...rest });
  return [
    overview('home', homePath, 'Home', {
      trail: [],
      layout: 'wide',
      content: () => homeContent(at(homePath)),
    }),
    ...(hasReviews(site)
      ? [
          overview('hub', reviewsPath, 'Reviews', {
            section: 'reviews',
            layout: 'wide',
            content: () => reviewsContent(at(reviewsPath)),
          }),
        ]
      : []),
    ...(hasFrameworks(site)
      ? [
          overview('frameworks', frameworksPath, 'Frameworks', {
            section: 'frameworks',
            layout: 'text',
            content: () => frameworksContent(at(frameworksPath)),
          }),
        ]
      : []),
    ...(seesFindings({ view: site.view })
      ? [
          overview('checks', checksPath, 'Checks', {
            section: 'checks',
            layout: 'wide',
            content: () => checksContent(at(checksPath)),
          }),
        ]
      : []),
    overview('about', aboutPath, 'About this site', {
      layout: 'text',
      content: () => aboutContent(at(aboutPath)),
    }),
    overview('not-found', notFoundPath, 'Page not found', {
      trail: [],
      layout: 'text',
      content: () => notFoundContent(at(notFoundPath)),
    }),
  ];
};

/** Every page of a site: overviews, lists, records and catalogue entries, each path once. */
export const planPages = (site: Site): readonly Page[] => {
  const all = [
    ...overviewPages(site),
    ...soaPages(site),
    ...listPages(site),
    ...recordPages(site),
    ...cataloguePages(site),
    ...ownRequirementPages(site),
    ...coveragePages(site),
  ];
  const byPath = new Map<string, Page>();
  for (const page of all) if (!byPath.has(page.path)) byPath.set(page.path, page);
  return [...byPath.values()];
};
