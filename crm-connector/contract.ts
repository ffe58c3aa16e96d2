/** What the extension knows of any CRM. Nothing here names one. */
import type { Activity, ActivityRange } from '../shared/domain/activity.ts';
import type { ApprovalRow } from '../shared/domain/approval.ts';
import type { ContactFacts } from '../shared/domain/contact-facts.ts';
import type { CustomerSnapshot, Identity } from '../shared/domain/customer-snapshot.ts';
import type { InvoiceLine } from '../shared/domain/invoice.ts';
import type { InvoiceFile } from '../shared/domain/invoice-file.ts';
import type { DayPage, ListViewRef, MyDay } from '../shared/domain/my-day.ts';
import type { Part } from '../shared/domain/part.ts';
import type { PaymentHistory } from '../shared/domain/payment-history.ts';
import type { ReceivablesRead } from '../shared/domain/receivables.ts';
import type { PageContext, RecordRef } from '../shared/domain/record-ref.ts';
import type { LogAttempt, WriteCommand, WriteOutcome } from '../shared/domain/write-command.ts';

/** What this org lets this user do: it chooses how is written, and people are shown what their CRM cannot. */
export interface Capabilities {
  /**
   * A: an attempt and all that goes with it are written all or nothing, and the CRM itself keeps a second one out by its
   * key. B: upsert by one unique key field. C: key in a free text field, looked up before a resend. `none`: activities
   * cannot be created.
   */
  readonly writeStrategy: 'A' | 'B' | 'C' | 'none';
  /** Name of the invoice model in use, `standard`, `blng` …; null: the org has none Parley knows. */
  readonly invoiceModel: string | null;
  readonly debts: boolean;
  readonly promises: boolean;
  /** Holds, preferences and decisions can be kept: without it what is recorded is refused, but for overrides and dismissals. */
  readonly stops: boolean;
  /**
   * Where an agreement is kept: `package`, records of Parley's own that are read back exactly as they were made (objects of
   * its package, or notes that hold them); `standard`, objects of the CRM itself; or the attempt's `note` and tasks alone.
   */
  readonly agreements: 'package' | 'standard' | 'note';
  /** Requests for approval can be kept and found by a supervisor. */
  readonly approvals: boolean;
  readonly notes: boolean;
  /** Kinds of customer, by the object of their record, for which an e-mail can be kept as a draft; empty: for none. */
  readonly mailDrafts: string[];
  readonly multiCurrency: boolean;
  /** Whether the list of contact attempts can be proven complete for this user. */
  readonly attemptsProvable: boolean;
}

/** A record with the name the CRM shows it by. */
export interface NamedRecord {
  readonly ref: RecordRef;
  readonly name: string;
}

/** A search hit: the customer it leads to, and what matched. */
export interface SearchHit extends NamedRecord {
  /** What was found and where: `Invoice INV-1042`, `(614) 555-0142`. */
  readonly matched: string;
}

export interface CrmConnector {
  /** What the address of a page means; undefined: not a page of this CRM. Pure, no request. */
  identify(url: string): PageContext | undefined;
  whoAmI(): Promise<Identity>;
  capabilities(): Promise<Capabilities>;
  /** One HTTP request, one API call, once describes are cached. @throws CrmError */
  loadCustomer(ref: RecordRef): Promise<CustomerSnapshot>;
  /**
   * What may have changed since a customer was opened and decides whether a call is allowed, in one request.
   * @param ref the customer itself, `snapshot.customer.ref`
   * @throws CrmError
   */
  rereadContactFacts(ref: RecordRef): Promise<ContactFacts>;
  /** Lines of one invoice, on demand. @throws CrmError */
  loadInvoiceLines(invoice: { object: string; id: string; currency: string }): Promise<Part<InvoiceLine>>;
  /** PDF files attached to invoices, on demand, in one request. @throws CrmError */
  loadInvoiceFiles(invoiceIds: readonly string[]): Promise<Part<InvoiceFile>>;
  /**
   * The whole text of a note whose `body` did not come along, as plain text, in one request. Empty only when the note is.
   * @throws CrmError
   */
  loadNoteBody(note: { object: string; id: string }): Promise<string>;
  /** Name, phone, e-mail, invoice or account number, in one request. @throws CrmError */
  search(text: string): Promise<SearchHit[]>;
  /**
   * All that waits for this user: tasks, promises, approvals, and the first customers of the worklist with the facts to
   * judge a call by. One request, or two when somebody is named who is not among those customers.
   * @param view a list view of the CRM that stands in for the worklist; null: the user's own
   * @param page which customers of the worklist; left out: the first
   * @throws CrmError
   */
  myDay(view: ListViewRef | null, page?: DayPage): Promise<MyDay>;
  /**
   * Requests for approval, newest first, in one request: those open for anybody, and those this user made that were
   * answered in the last 30 days.
   * @throws CrmError
   */
  approvals(): Promise<Part<ApprovalRow>>;
  /** Active users by name, for a hand-over, in one request. @throws CrmError */
  findPeople(text: string): Promise<{ id: string; name: string; title: string | null }[]>;
  /**
   * What the signed-in user did in a range of time, in one request; only lists of more than 2,000 rows take another each.
   * @throws CrmError
   */
  activity(range: ActivityRange): Promise<Activity>;
  /** What the signed-in user's own accounts owe and were invoiced, in sums, in one request. @throws CrmError */
  receivables(): Promise<ReceivablesRead>;
  /** How a customer has paid, and on what terms, in one request. @param ref the customer itself @throws CrmError */
  paymentHistory(ref: RecordRef): Promise<PaymentHistory>;
  /** Never throws for what the CRM answers: every answer is one of the outcomes. */
  submit(command: WriteCommand): Promise<WriteOutcome>;
  /**
   * Several first revisions of attempts without a conversation in one request, each as much all or nothing, and exactly
   * once, as {@link submit} makes it; absent: this CRM cannot. Made by one person in one org.
   * @returns outcomes in order; null when they must be submitted one by one, and nothing was sent or written
   */
  submitTogether?(commands: readonly LogAttempt[]): Promise<readonly WriteOutcome[] | null>;
  /** Whether the command, by its attempt's key and revision, is in the CRM. */
  reconcile(command: WriteCommand): Promise<WriteOutcome>;
}
