import type { CrmConnector } from '../../../crm-connector/contract.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';

/** Something that goes wrong with the next write. */
export type WriteFault =
  | 'lost-answer'
  | 'late-commit'
  | 'half-answer'
  | 'drop-before'
  | 'hang'
  | 'busy'
  | 'locked'
  | 'too-many'
  | 'expired';

/** A CRM with a made-up customer in it, for `connectorContract`. */
export interface ContractHarness {
  /** A new connector over the same stores, as after a restart of the worker. */
  connect(): CrmConnector;
  readonly orgId: string;
  readonly userId: string;
  /** A customer with people, open invoices and a number of its own. */
  readonly customer: RecordRef & { readonly name: string; readonly number: string };
  /** Other records that lead to the customer, by what they are. */
  readonly items: Readonly<Record<string, RecordRef>>;
  /** A record that leads to no customer, and one that is not there. */
  readonly stranger: RecordRef;
  readonly missing: RecordRef;
  /** What `search` should find the customer by. */
  readonly searches: readonly string[];
  /** HTTP requests made so far. */
  requests(): number;
  /** Spoils the next request that writes, or the very next one. */
  orderFault(fault: WriteFault, at?: 'write' | 'any'): Promise<void>;
  /** Activities on the customer's timeline that carry the attempt's key. */
  activities(key: string): Promise<readonly { readonly id: string; readonly note: string }[]>;
  /** A colleague changes the note of that activity. */
  colleagueWrites(activityId: string, note: string): Promise<void>;
  /** Open tasks named `subject`. */
  openTasks(subject: string): Promise<number>;
  close(): Promise<void>;
}

/** What differs between CRMs. */
export interface ContractTraits {
  /** HTTP requests it takes to do each, once what changes seldom is known. */
  readonly requests: { readonly open: number; readonly search: number; readonly log: number };
  /** The CRM has a place for what a contact taught about a number. */
  readonly keepsNumberMarks: boolean;
  /** An id tells what kind of record it names, so a page need not. */
  readonly idsTellTheirKind: boolean;
  /** A correction changes the activity that is there; else it stands beside it, and the latest counts. */
  readonly correctsInPlace: boolean;
  /** A sign-in that ran out is renewed without the person. */
  readonly renewsSignIn: boolean;
}

/** The harness and one connector of the tests that are running. */
export interface Bench {
  readonly harness: ContractHarness;
  readonly connector: CrmConnector;
}
