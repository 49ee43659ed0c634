import {
  coveredTo,
  lastSupplierReview,
  newestAssurance,
  supplierReviewEvery,
} from '#register/supplier-cycle.ts';
import type { Told } from '../due-item.ts';
import { dayAfter, dueItem, noDay, ofEach } from './source.ts';
import type { DueSource, InUse } from './source.ts';

type Supplier = InUse<'supplier'>;

const inUse = ({ data }: Supplier): boolean => data.state !== 'ended';

const agreements = [
  ['contract', 'Contract ends'],
  ['dpa', 'Agreement on personal data ends'],
  ['nda', 'Agreement on secrecy ends'],
] as const;

/** Contracts, agreements on personal data and on secrecy that end (A.5.20). */
export const supplierAgreements: DueSource = ofEach(
  'supplier',
  'agreement',
  ['state', 'contract', 'dpa', 'nda'],
  function* (supplier) {
    if (!inUse(supplier)) return;
    for (const [field, words] of agreements) {
      const agreement = supplier.data[field];
      if (agreement?.ends === undefined) continue;
      const what = `${words}: ${agreement.reference}`;
      yield dueItem(supplier, 'agreement', { due: agreement.ends, what, mark: field });
    }
  },
);

/** Reports and certificates of suppliers that end; of each kind the newest (A.5.22). */
export const supplierAssurance: DueSource = ofEach(
  'supplier',
  'assurance',
  ['state', 'assurance'],
  function* (supplier) {
    if (!inUse(supplier)) return;
    for (const { assurance } of newestAssurance(supplier.data.assurance ?? [])) {
      const due = assurance.valid_to ?? coveredTo(assurance);
      if (due === undefined) continue;
      const what = `Ask for the next ${assurance.kind}`;
      yield dueItem(supplier, 'assurance', { due, what, mark: assurance.kind });
    }
  },
);

/** Reviews of suppliers, by `review_every`, else by criticality (A.5.22, CC9.2). */
export const supplierReviews: DueSource = ofEach(
  'supplier',
  'supplier-review',
  ['state', 'criticality', 'reviews', 'review_every'],
  function* (supplier, { today }): Iterable<Told> {
    if (!inUse(supplier)) return;
    const every = supplierReviewEvery(supplier.data);
    const last = lastSupplierReview(supplier.data, today);
    if (last === undefined) {
      const what = 'Review the supplier for the first time';
      yield dueItem(supplier, 'supplier-review', { due: today, what });
      return;
    }
    const due = dayAfter(last, every);
    if (due === undefined) yield noDay(supplier, 'supplier-review', 'review_every', every);
    else yield dueItem(supplier, 'supplier-review', { due, what: 'Review the supplier' });
  },
);
