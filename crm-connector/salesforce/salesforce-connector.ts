import type { Clock } from '../../shared/calendar/clock.ts';
import type { ActivityRange } from '../../shared/domain/activity.ts';
import type { Identity } from '../../shared/domain/customer-snapshot.ts';
import { type DayPage, firstPage, type ListViewRef } from '../../shared/domain/my-day.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';
import type { LogAttempt, WriteCommand, WriteOutcome } from '../../shared/domain/write-command.ts';
import type { Capabilities, CrmConnector } from '../contract.ts';
import { CrmError } from '../crm-error.ts';
import { outcomeOfFailedQuestion } from '../failed-question.ts';
import { CallFailure } from '../http/call-failure.ts';
import type { FetchOptions } from '../http/fetch-transport.ts';
import type { Grant, TokenSource } from '../token-source.ts';
import { outcomeOfRenewal, strangerOutcome } from '../whose-write.ts';
import { listApprovals } from './approvals/list-approvals.ts';
import { loadCustomer, StaleSchema } from './customer/load-customer.ts';
import { rereadContactFacts } from './customer/reread-contact-facts.ts';
import { loadMyDay } from './day/my-day.ts';
import { findPeople } from './find/find-people.ts';
import { searchCustomers } from './find/search-customers.ts';
import { OrgClient } from './http/org-client.ts';
import { reading } from './http/read-fault.ts';
import { identifySalesforce } from './identify.ts';
import { loadInvoiceFiles } from './invoices/load-invoice-files.ts';
import { loadInvoiceLines } from './invoices/load-invoice-lines.ts';
import { loadNoteBody } from './notes/load-note-body.ts';
import { loadActivity } from './numbers/load-activity.ts';
import { loadReceivables } from './numbers/load-receivables.ts';
import { loadPaymentHistory } from './numbers/payment-history.ts';
import { capabilitiesOf } from './schema/capabilities-of.ts';
import type { OrgMapping } from './schema/org-mapping.ts';
import { type DescribeCache, type OrgSchema, orgSchemaSchema } from './schema/org-schema.ts';
import { readOrgSchema } from './schema/read-org-schema.ts';
import { type Jitter, outcomeBeforeWriting, outcomeOfFailure } from './write/outcomes.ts';
import { reconcileCommand, submitCommand } from './write/submit-command.ts';
import { areAlike, submitTogether } from './write/submit-together.ts';
import { writeStrategyOf } from './write/write-strategy.ts';
import type { WriteContext } from './write/written-attempt.ts';

export interface SalesforceOptions extends FetchOptions {
  /** Origin of the REST API, the `instance_url` of the sign-in. */
  readonly apiOrigin: string;
  readonly tokens: TokenSource;
  readonly describes: DescribeCache;
  readonly clock: Clock;
  /** What an admin said of how this org keeps invoices and calls; null: nothing. */
  readonly mapping?: () => Promise<OrgMapping | null>;
  /** Spreads retries; `Math.random` unless told. */
  readonly jitter?: Jitter;
}

/** Name under which everything requests are built from is kept. */
const SCHEMA = 'org-schema';

/** What the org says when what is known of its fields is old. */
const STALE_CODES = new Set(['INVALID_FIELD', 'INVALID_TYPE', 'INVALID_FIELD_FOR_INSERT_UPDATE']);

/** One Salesforce org as one signed-in user. */
export function salesforceConnector(options: SalesforceOptions): CrmConnector & { forgetSchema(): void } {
  return new SalesforceConnector(options);
}

class SalesforceConnector implements CrmConnector {
  readonly #options: SalesforceOptions;
  readonly #client: OrgClient;
  #schema: Promise<OrgSchema> | undefined;
  readonly #now = () => this.#options.clock.now();

  constructor(options: SalesforceOptions) {
    this.#options = options;
    this.#client = new OrgClient(options);
  }

  /** What requests are built from is read again: the mapping is another. */
  forgetSchema(): void {
    this.#schema = undefined;
  }

  identify(url: string) {
    return identifySalesforce(url);
  }

  async whoAmI(): Promise<Identity> {
    return (await reading(() => this.#knownSchema())).identity;
  }

  async capabilities(): Promise<Capabilities> {
    return capabilitiesOf(await reading(() => this.#knownSchema()));
  }

  loadCustomer(ref: RecordRef) {
    return this.#readingOwn([ref], (schema, justRead) =>
      loadCustomer(this.#client, schema, ref, { now: this.#now, justRead }),
    );
  }

  rereadContactFacts(ref: RecordRef) {
    return this.#readingOwn([ref], (schema, justRead) =>
      rereadContactFacts(this.#client, schema, ref, { now: this.#now, justRead }),
    );
  }

  myDay(view: ListViewRef | null, page: DayPage = firstPage) {
    const { apiOrigin } = this.#options;
    return this.#readingOwn([], (schema, justRead) =>
      loadMyDay({ client: this.#client, schema, apiOrigin, now: this.#now, justRead }, view, page),
    );
  }

  loadInvoiceLines(invoice: { object: string; id: string; currency: string }) {
    return reading(async () => loadInvoiceLines(this.#client, await this.#knownSchema(), invoice));
  }

  loadInvoiceFiles(invoiceIds: readonly string[]) {
    const { apiOrigin } = this.#options;
    return reading(async () =>
      loadInvoiceFiles(this.#client, await this.#knownSchema(), apiOrigin, invoiceIds),
    );
  }

  loadNoteBody(note: { object: string; id: string }) {
    return reading(async () => loadNoteBody(this.#client, await this.#knownSchema(), note));
  }

  search(text: string) {
    return reading(async () =>
      searchCustomers(this.#client, await this.#knownSchema(), this.#options.apiOrigin, text),
    );
  }

  approvals() {
    return reading(async () =>
      listApprovals(this.#client, await this.#knownSchema(), this.#options.apiOrigin),
    );
  }

  findPeople(text: string) {
    return reading(async () => findPeople(this.#client, await this.#knownSchema(), text));
  }

  activity(range: ActivityRange) {
    return this.#readingOwn([], (schema, justRead) =>
      loadActivity(this.#client, schema, range, { now: this.#now, justRead }),
    );
  }

  receivables() {
    return this.#readingOwn([], (schema, justRead) =>
      loadReceivables(this.#client, schema, { now: this.#now, justRead }),
    );
  }

  paymentHistory(ref: RecordRef) {
    return this.#readingOwn([ref], (schema) => loadPaymentHistory(this.#client, schema, ref, this.#now));
  }

  submit(command: WriteCommand): Promise<WriteOutcome> {
    return this.#writing(command, async (context) => {
      const outcome = await submitCommand(context, command);
      if (outcome.is !== 'refused' || !STALE_CODES.has(outcome.code)) return outcome;
      // Refused as a whole, so nothing was written: once more with what the org has now.
      const fresh = this.#contextFor(await this.#freshSchema());
      return fresh ? await submitCommand(fresh, command) : outcome;
    });
  }

  async submitTogether(commands: readonly LogAttempt[]): Promise<readonly WriteOutcome[] | null> {
    const [first] = commands;
    if (!first || !areAlike(commands)) return null;
    const done = await this.#writing(first, (context) => submitTogether(context, commands));
    // An org that refuses such a request wrote nothing, and may take each of them alone.
    if (done === null || ('is' in done && done.is === 'refused')) return null;
    if ('is' in done) return commands.map(() => done);
    const outcomes: WriteOutcome[] = [];
    for (const [index, one] of commands.entries()) {
      const outcome = done[index];
      const isOld = outcome?.is === 'refused' && STALE_CODES.has(outcome.code);
      outcomes.push(outcome && !isOld ? outcome : await this.submit(one));
    }
    return outcomes;
  }

  async reconcile(command: WriteCommand): Promise<WriteOutcome> {
    let asked = false;
    const outcome = await this.#writing(command, async (context) => {
      const answer = await reconcileCommand(context, command);
      asked = true;
      return answer;
    });
    if (asked || outcome.is === 'applied' || outcome.is === 'already-applied') return outcome;
    return outcomeOfFailedQuestion(outcome);
  }

  /** Checks whose token it is, finds out how to write here, and turns every failure into an outcome. */
  async #writing<T>(
    command: WriteCommand,
    write: (context: WriteContext) => Promise<T>,
  ): Promise<T | WriteOutcome> {
    const jitter = this.#jitter();
    let context: WriteContext | undefined;
    try {
      const stranger = strangerOutcome(command, await this.#client.owner(), this.#options.apiOrigin);
      if (stranger) return stranger;
      context = this.#contextFor(await this.#knownSchema());
    } catch (cause) {
      if (cause instanceof CallFailure) return outcomeBeforeWriting(cause.kind, jitter);
      if (cause instanceof CrmError) return outcomeOfRenewal(cause);
      throw cause;
    }
    if (!context) {
      return {
        is: 'refused',
        code: 'no-way-to-write',
        words: 'This user may not create tasks that can be found again.',
      };
    }
    try {
      return await write(context);
    } catch (cause) {
      if (cause instanceof CallFailure) return outcomeOfFailure(cause.kind, jitter);
      if (cause instanceof CrmError) return outcomeOfRenewal(cause);
      throw cause;
    }
  }

  #contextFor(schema: OrgSchema): WriteContext | undefined {
    const strategy = writeStrategyOf(schema);
    if (strategy === 'none') return undefined;
    const { apiOrigin } = this.#options;
    return { client: this.#client, apiOrigin, schema, strategy, jitter: this.#jitter() };
  }

  #jitter(): Jitter {
    return this.#options.jitter ?? Math.random;
  }

  /** Reads about records of this org with what is known of it; once more when the org shows that this was old. */
  #readingOwn<T>(
    refs: readonly RecordRef[],
    read: (schema: OrgSchema, justRead: boolean) => Promise<T>,
  ): Promise<T> {
    return reading(async () => {
      for (const { apiOrigin } of refs) this.#requireOwnOrigin(apiOrigin);
      try {
        return await read(await this.#knownSchema(), false);
      } catch (cause) {
        if (!(cause instanceof StaleSchema)) throw cause;
      }
      return await read(await this.#freshSchema(), true);
    });
  }

  #requireOwnOrigin(apiOrigin: string): void {
    if (apiOrigin === this.#options.apiOrigin) return;
    throw new CrmError({ code: 'wrong-org', detail: apiOrigin, retryable: false });
  }

  /** What requests are built from, for the user whose token it is now. One reading at a time, however many ask. */
  async #knownSchema(): Promise<OrgSchema> {
    const grant = await this.#client.owner();
    if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
    this.#schema ??= this.#storedSchema(grant);
    try {
      const schema = await this.#schema;
      if (isOf(schema, grant)) return schema;
    } catch (cause) {
      this.#schema = undefined;
      throw cause;
    }
    return await this.#freshSchema();
  }

  async #mapping(): Promise<OrgMapping | null> {
    return (await this.#options.mapping?.()) ?? null;
  }

  async #storedSchema(grant: Grant): Promise<OrgSchema> {
    const stored = orgSchemaSchema.safeParse(await this.#options.describes.read(SCHEMA));
    const isCurrent =
      stored.success &&
      isOf(stored.data, grant) &&
      JSON.stringify(stored.data.mapping ?? null) === JSON.stringify(await this.#mapping());
    return isCurrent ? stored.data : await this.#readSchema(grant);
  }

  async #freshSchema(): Promise<OrgSchema> {
    const grant = await this.#client.owner();
    if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
    this.#schema = this.#readSchema(grant);
    return await this.#schema;
  }

  async #readSchema(grant: Grant): Promise<OrgSchema> {
    const schema = await readOrgSchema(this.#client, grant, this.#options.clock, await this.#mapping());
    await this.#options.describes.write(SCHEMA, schema);
    return schema;
  }
}

const isOf = ({ identity }: OrgSchema, grant: Grant): boolean =>
  identity.orgId === grant.orgId && identity.userId === grant.userId;
