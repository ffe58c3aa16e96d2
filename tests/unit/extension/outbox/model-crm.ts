import type { Capabilities } from '../../../../crm-connector/contract.ts';
import type { OutboxOrg } from '../../../../extension/outbox/runner-ports.ts';
import { commandId, commandRevision } from '../../../../shared/domain/command-id.ts';
import type { LogAttempt, WriteCommand, WriteOutcome } from '../../../../shared/domain/write-command.ts';
import { type AskFault, kindOfFault, outcomeOf, type SubmitFault } from './faults.ts';

const unknown = { is: 'unknown', code: 'network', words: '' } satisfies WriteOutcome;
const NO_ACCESS = 'INSUFFICIENT_ACCESS_OR_READONLY';

/**
 * A CRM reduced to what matters here: what it was made to write, in order. Under strategy A a second equal first revision
 * is refused by the unique key; a second correction, and anything under B and C, happens, and counts as the fault it is:
 * a second record, or a colleague's words overwritten.
 */
export class ModelCrm {
  /** Ids of the commands that were committed, in order; an id that stands twice was written twice. */
  readonly writes: string[] = [];
  /** Ids of the commands of every request that may write, in order. */
  readonly sent: string[] = [];
  /** How many requests of each fault were met. */
  readonly met = new Map<string, number>();
  /** Ids of what a colleague has changed since it was written, and of what was written over such a change. */
  readonly edited = new Set<string>();
  readonly overwritten: string[] = [];
  /** What the outbox must never ask of it. */
  readonly wronged: string[] = [];
  readonly strategy: Capabilities['writeStrategy'];
  submitFaults: SubmitFault[] = [];
  /** What it has no place for, said with every answer that a write is there. */
  byHand: string[] = [];
  askFaults: AskFault[] = [];
  #realTime = 0;
  #late: { at: number; commands: readonly WriteCommand[] }[] = [];
  /** Promises that will never settle: the caller's time limit has to notice. */
  readonly hanging = new WeakSet<Promise<unknown>>();

  constructor(strategy: Capabilities['writeStrategy']) {
    this.strategy = strategy;
  }

  /** Lets time pass for the CRM, whatever the browser's clock says. */
  pass(milliseconds: number): void {
    this.#realTime += milliseconds;
    for (const { commands } of this.#late.filter(({ at }) => at <= this.#realTime)) {
      for (const command of commands) this.#commit(command);
    }
    this.#late = this.#late.filter(({ at }) => at > this.#realTime);
  }

  /** A colleague changes what is there now. */
  edit(): void {
    for (const id of this.writes) this.edited.add(id);
  }

  connector(): OutboxOrg['connector'] {
    return {
      capabilities: async () => ({ writeStrategy: this.strategy }) as Capabilities,
      submit: (command) => this.#submitOne(command),
      submitTogether: (commands) => this.#together(commands),
      reconcile: (command) => this.#reconcile(command),
    };
  }

  #submitOne(command: WriteCommand): Promise<WriteOutcome> {
    const asked = this.#submit([command]);
    const one = asked.then(([outcome]) => outcome ?? unknown);
    if (this.hanging.has(asked)) this.hanging.add(one);
    return one;
  }

  #together(commands: readonly LogAttempt[]): Promise<WriteOutcome[]> {
    const isGuarded = ['A', 'B'].includes(this.strategy) && commands.every(isPlainFirst);
    if (!isGuarded) this.wronged.push('together without a guard');
    const customers = commands.map(({ customer, userId }) => `${customer.id} ${userId}`);
    if (new Set(customers).size < customers.length) this.wronged.push('two of one customer together');
    return this.#submit(commands);
  }

  #submit(commands: readonly WriteCommand[]): Promise<WriteOutcome[]> {
    this.sent.push(...commands.map(commandId));
    const { is, after = 0 } = this.submitFaults.shift() ?? { is: 'none' };
    this.met.set(is, (this.met.get(is) ?? 0) + 1);
    if (is === 'none') return Promise.resolve(commands.map((command) => this.#write(command)));
    const { commits, meets, ofOneRecord } = kindOfFault(is);
    if (ofOneRecord) return this.#refuseFirst(commands, outcomeOf(meets as Parameters<typeof outcomeOf>[0]));
    if (commits === 'now') for (const command of commands) this.#commit(command);
    if (commits === 'late') this.#late.push({ at: this.#realTime + after, commands });
    if (meets === 'silence') return this.#hang();
    if (meets === 'bug') return Promise.reject(new Error('A fault in the connector'));
    return Promise.resolve(commands.map(() => outcomeOf(meets)));
  }

  /** Each record stands alone: only the first is refused. */
  #refuseFirst([, ...others]: readonly WriteCommand[], outcome: WriteOutcome): Promise<WriteOutcome[]> {
    return Promise.resolve([outcome, ...others.map((command) => this.#write(command))]);
  }

  #write(command: WriteCommand): WriteOutcome {
    const is = this.#commit(command) ? 'applied' : 'already-applied';
    return { is, records: [], byHand: this.byHand };
  }

  #reconcile(command: WriteCommand): Promise<WriteOutcome> {
    const fault = this.askFaults.shift() ?? 'none';
    if (fault === 'hang') return this.#hang();
    if (fault === 'throws') return Promise.reject(new Error('A fault in the connector'));
    if (fault === 'no-access') return Promise.resolve({ ...unknown, code: NO_ACCESS, isRefused: true });
    if (fault !== 'none') return Promise.resolve({ ...unknown, code: fault });
    const isThere = this.writes.includes(commandId(command));
    const absent = { is: 'not-written', code: 'absent', words: '', retryAfterMs: null } as const;
    return Promise.resolve(isThere ? { is: 'already-applied', records: [], byHand: this.byHand } : absent);
  }

  #hang(): Promise<never> {
    const promise = new Promise<never>(() => undefined);
    this.hanging.add(promise);
    return promise;
  }

  /** False when the unique key was there already and kept the second out. */
  #commit(command: WriteCommand): boolean {
    const id = commandId(command);
    const isGuarded =
      this.strategy === 'A' && command.kind === 'log-attempt' && commandRevision(command) === 1;
    if (isGuarded && this.writes.includes(id)) return false;
    if (this.edited.has(id)) this.overwritten.push(id);
    this.writes.push(id);
    return true;
  }
}

const isPlainFirst = ({ attempt, conversation }: LogAttempt) =>
  attempt.revision === 1 && conversation === null;
