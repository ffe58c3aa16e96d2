import type { Profile } from '../../domain/debt.ts';
import type { ContactChannel, Facts } from '../facts.ts';

/** What the company says of itself, by settings or managed policy; the same for all its customers. Null: it has not said. */
export interface Company {
  /** Our business name, and the one shown to consumers where that differs. */
  readonly name: string | null;
  readonly nameUsed: string | null;
  /** Role in which others' consumer debts are collected, where the profile alone does not say it (a servicer). */
  readonly role: Facts['collector']['role'];
  readonly affiliateOnly: boolean | null;
  /** Electronic media in which consumers' messages are taken. */
  readonly accepts: ContactChannel[] | null;
  /** Profile of customers and debts that name none. */
  readonly defaultProfile: Profile | null;
}

export const unknownCompany: Company = {
  name: null,
  nameUsed: null,
  role: null,
  affiliateOnly: null,
  accepts: null,
  defaultProfile: null,
};
