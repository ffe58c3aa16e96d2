import type { CrmConnector } from '../../../crm-connector/contract.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { Money } from '../../../shared/money/money.ts';

/** Name of the suite in every report. */
export const CONTRACT = 'Contract of connectors';

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

export type SnapshotPart = 'invoices' | 'openTotals' | 'receipts' | 'holds' | 'warnings';

/** A CRM with a made-up customer in it, for `connectorContract`. */
export interface ContractHarness {
  /** A new connector over the same stores, as after a restart of the worker. */
  connect(): CrmConnector;
  readonly orgId: string;
  readonly userId: string;
  /** A customer with people, open invoices and a number of its own. */
  readonly customer: RecordRef;
  readonly name: string;
  readonly number: string;
  /** Other records that lead to the customer, by what they are. */
  readonly items: Readonly<Record<string, RecordRef>>;
  /** A record that leads to no customer, and one that is not there. */
  readonly stranger: RecordRef;
  readonly missing: RecordRef;
  /** What `search` should find the customer by. */
  readonly searches: readonly string[];
  /** Party id of one of its people. */
  readonly person: string;
  /** One of its open invoices. */
  readonly invoice: { readonly object: string; readonly id: string; readonly number: string };
  /** A customer who owes in several currencies, and how much in each. */
  readonly foreign: { readonly ref: RecordRef; readonly owes: readonly Money[] };
  /** A customer with more open invoices than are shown. */
  readonly many: { readonly ref: RecordRef; readonly count: number };
  /** A user of the same org, by part of the name. */
  readonly colleague: { readonly id: string; readonly name: string };
  /** Connector of somebody with fewer rights, and the parts of a customer that are closed to them. */
  connectWithFewerRights(): Promise<{ connector: CrmConnector; closed: readonly SnapshotPart[] }>;
  /** Connector of somebody whose sign-in is over, and cannot be renewed. */
  connectSignedOut(): CrmConnector;
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
  readonly requests: {
    /** By a worker that has only just started. */
    readonly firstOpen: number;
    readonly open: number;
    readonly search: number;
    readonly log: number;
  };
  /** Promises, plans, holds, wishes, decisions and approvals have a place from which each comes back exactly. */
  readonly keepsRecords: boolean;
  /** The CRM has a place for what a contact taught about a number. */
  readonly keepsNumberMarks: boolean;
  /** Keys are unique in the CRM itself, so that even two workers at once write one record. */
  readonly keysAreUnique: boolean;
  /** An id tells what kind of record it names, so a page need not. */
  readonly idsTellTheirKind: boolean;
  /** A correction changes the activity that is there; else it stands beside it, and the latest counts. */
  readonly correctsInPlace: boolean;
  /** A talk marks the follow-up done that asked for it; else whoever it is for does. */
  readonly marksFollowUpsDone: boolean;
  /** A sign-in that ran out is renewed without the person. */
  readonly renewsSignIn: boolean;
}

/** The harness and one connector of the tests that are running. */
export interface Bench {
  readonly harness: ContractHarness;
  readonly connector: CrmConnector;
}
