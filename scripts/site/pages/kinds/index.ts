import type { Kind } from '#content/record.ts';
import type { KindPage } from '../kind-page.ts';
import { accessReviewPage } from './access-review.ts';
import { actionPage } from './action.ts';
import { auditPage } from './audit.ts';
import { controlPage } from './control.ts';
import { documentPage } from './document.ts';
import { evidencePage } from './evidence.ts';
import { exceptionPage } from './exception.ts';
import { incidentPage } from './incident.ts';
import { managementReviewPage } from './management-review.ts';
import { objectivePage } from './objective.ts';
import { riskPage } from './risk.ts';
import { supplierPage } from './supplier.ts';

const pages: { readonly [K in Kind]?: KindPage<K> } = {
  'access-review': accessReviewPage,
  action: actionPage,
  audit: auditPage,
  control: controlPage,
  document: documentPage,
  evidence: evidencePage,
  exception: exceptionPage,
  incident: incidentPage,
  'management-review': managementReviewPage,
  objective: objectivePage,
  risk: riskPage,
  supplier: supplierPage,
};

/** What is special about the pages of a kind; for most fields the schema alone says enough. */
export const kindPage = <K extends Kind>(kind: K): KindPage<K> => pages[kind] ?? {};
