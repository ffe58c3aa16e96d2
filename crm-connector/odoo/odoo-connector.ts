import type { Clock } from '../../shared/calendar/clock.ts';
import type { ActivityRange } from '../../shared/domain/activity.ts';
import type { Identity } from '../../shared/domain/customer-snapshot.ts';
import { type DayPage, firstPage, type ListViewRef } from '../../shared/domain/my-day.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';
import type { WriteCommand, WriteOutcome } from '../../shared/domain/write-command.ts';
import type { Capabilities, CrmConnector } from '../contract.ts';
import { CrmError } from '../crm-error.ts';
import { outcomeOfFailedQuestion } from '../failed-question.ts';
import { CallFailure } from '../http/call-failure.ts';
import type { FetchOptions } from '../http/fetch-transport.ts';
import type { TokenSource } from '../token-source.ts';
import { capabilitiesOf } from './capabilities-of.ts';
import { closedBy } from './customer/find-customer.ts';
import { loadCustomer, rereadContactFacts } from './customer/load-customer.ts';
import { loadMyDay } from './day/my-day.ts';
import { findPeople } from './find/find-people.ts';
import { searchCustomers } from './find/search-customers.ts';
import { listApprovals } from './history/list-approvals.ts';
import { loadNoteBody } from './history/load-note-body.ts';
import { OdooClient } from './http/odoo-client.ts';
import type { OdooContext } from './http/odoo-context.ts';
import { reading } from './http/read-fault.ts';
import { identifyOdoo } from './identify.ts';
import { readIdentity } from './identity/signed-in.ts';
import { loadInvoiceFiles } from './invoices/load-invoice-files.ts';
import { loadInvoiceLines } from './invoices/load-invoice-lines.ts';
import { loadActivity } from './numbers/load-activity.ts';
import { loadPaymentHistory } from './numbers/payment-history.ts';
import { loadReceivables } from './numbers/receivables.ts';
import { outcomeBeforeWriting } from './write/outcomes.ts';
import { reconcileCommand, submitCommand } from './write/submit-command.ts';
import type { OdooWriteContext } from './write/write-context.ts';

export interface OdooOptions extends FetchOptions {
  readonly apiOrigin: string;
  /** Null: the host has one database, or chooses it by its own name. */
  readonly database: string | null;
  /** The access token is the API key. */
  readonly tokens: TokenSource;
  readonly clock: Clock;
}

/** One Odoo 19 as one signed-in user. */
export function odooConnector(options: OdooOptions): CrmConnector {
  return new OdooConnector(options);
}

class OdooConnector implements CrmConnector {
  readonly #options: OdooOptions;
  readonly #context: OdooContext;
  #identity: Promise<Identity> | undefined;

  constructor(options: OdooOptions) {
    this.#options = options;
    const { apiOrigin, clock } = options;
    const client = new OdooClient(options);
    this.#context = { client, apiOrigin, clock, identity: () => this.#whose(), accounts: 'open' };
  }

  identify(url: string) {
    return identifyOdoo(url);
  }

  whoAmI(): Promise<Identity> {
    return reading(() => this.#whose());
  }

  capabilities(): Promise<Capabilities> {
    return reading(async () => {
      const [capabilities] = await Promise.all([capabilitiesOf(this.#context), this.#whose()]);
      return capabilities;
    });
  }

  loadCustomer(ref: RecordRef) {
    return this.#readingOwn(ref, () => loadCustomer(this.#context, ref));
  }

  rereadContactFacts(ref: RecordRef) {
    return this.#readingOwn(ref, () => rereadContactFacts(this.#context, ref));
  }

  loadInvoiceLines(invoice: { object: string; id: string; currency: string }) {
    return this.#orClosed(() => loadInvoiceLines(this.#context.client, invoice));
  }

  loadInvoiceFiles(invoiceIds: readonly string[]) {
    return this.#orClosed(() => loadInvoiceFiles(this.#context.client, this.#options.apiOrigin, invoiceIds));
  }

  loadNoteBody(note: { object: string; id: string }) {
    return reading(() => loadNoteBody(this.#context.client, note));
  }

  search(text: string) {
    return reading(() => searchCustomers(this.#context, text));
  }

  /** Odoo's list views have no address of their own: the worklist is always by money. */
  myDay(_view: ListViewRef | null, page: DayPage = firstPage) {
    return reading(() => loadMyDay(this.#context, page));
  }

  approvals() {
    return reading(() => listApprovals(this.#context));
  }

  findPeople(text: string) {
    return reading(() => findPeople(this.#context.client, text));
  }

  activity(range: ActivityRange) {
    return reading(() => loadActivity(this.#context, range));
  }

  receivables() {
    return reading(() => loadReceivables(this.#context));
  }

  paymentHistory(ref: RecordRef) {
    return this.#readingOwn(ref, () => loadPaymentHistory(this.#context, ref.id));
  }

  submit(command: WriteCommand): Promise<WriteOutcome> {
    return this.#writing((context) => submitCommand(this.#context.client, command, context));
  }

  async reconcile(command: WriteCommand): Promise<WriteOutcome> {
    let asked = false;
    const outcome = await this.#writing((context) => {
      asked = true;
      return reconcileCommand(this.#context.client, command, context);
    });
    if (asked || outcome.is === 'applied' || outcome.is === 'already-applied') return outcome;
    return outcomeOfFailedQuestion(outcome);
  }

  /** Finds out in whose zone a note is written; what fails before that was not written. */
  async #writing(write: (context: OdooWriteContext) => Promise<WriteOutcome>): Promise<WriteOutcome> {
    let zone: string;
    try {
      ({ zone } = await this.#whose());
    } catch (cause) {
      if (cause instanceof CallFailure) return outcomeBeforeWriting(cause.kind);
      if (!(cause instanceof CrmError)) throw cause;
      const { code, detail } = cause.fault;
      return { is: 'not-written', code, words: detail, retryAfterMs: null };
    }
    return await write({ apiOrigin: this.#options.apiOrigin, zone });
  }

  #readingOwn<T>({ apiOrigin }: RecordRef, read: () => Promise<T>): Promise<T> {
    return reading(async () => {
      if (apiOrigin === this.#options.apiOrigin) return await read();
      throw new CrmError({ code: 'wrong-org', detail: apiOrigin, retryable: false });
    });
  }

  /** A list of the accounts, which may be closed to this user. */
  #orClosed<T>(read: () => Promise<T>): Promise<T | { is: 'forbidden' | 'absent' }> {
    return reading(async () => {
      try {
        return await read();
      } catch (cause) {
        const is = closedBy(cause);
        if (!is) throw cause;
        return { is };
      }
    });
  }

  /** Asked once for the key there is; another key may be another person's. */
  async #whose(): Promise<Identity> {
    const grant = await this.#context.client.owner();
    if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
    const { apiOrigin, database } = this.#options;
    this.#identity ??= readIdentity(this.#context.client, apiOrigin, database);
    try {
      const identity = await this.#identity;
      if (grant.userId === '' || grant.userId === identity.userId) return identity;
    } catch (cause) {
      this.#identity = undefined;
      throw cause;
    }
    this.#context.accounts = 'open';
    this.#identity = readIdentity(this.#context.client, apiOrigin, database);
    return await this.#identity;
  }
}
