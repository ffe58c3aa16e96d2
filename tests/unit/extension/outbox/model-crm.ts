import type { Capabilities, CrmConnector } from '../../../../crm-connector/contract.ts';
import {
  commandId,
  commandRevision,
  type WriteCommand,
  type WriteOutcome,
} from '../../../../shared/domain/write-command.ts';

/** What becomes of one request that writes. `late` commits after so many milliseconds although the line was cut at once. */
export type SubmitFault =
  | { is: 'none' | 'lost-answer' | 'drop-before' | 'offline' | 'busy' | 'rule' | 'throws' }
  | { is: 'late' | 'hang'; after: number };
/** What becomes of one question. */
export type AskFault = 'none' | 'unreachable' | 'hang' | 'throws';

const unknown: WriteOutcome = { is: 'unknown', code: 'network', words: '' };

/**
 * A CRM reduced to what matters here: what it was made to write, in order. Under strategy A a second equal POST is
 * refused by the unique key; a second correction, and anything under B and C, happens, and counts as the fault it is.
 */
export class ModelCrm {
  /** Ids of the commands that were committed, in order; an id that stands twice was written twice. */
  readonly writes: string[] = [];
  readonly strategy: Capabilities['writeStrategy'];
  submitFaults: SubmitFault[] = [];
  /** What it has no place for, said with every answer that a write is there. */
  byHand: string[] = [];
  askFaults: AskFault[] = [];
  #realTime = 0;
  #late: { at: number; command: WriteCommand }[] = [];
  /** Promises that will never settle: the caller's time limit has to notice. */
  readonly hanging = new WeakSet<Promise<unknown>>();

  constructor(strategy: Capabilities['writeStrategy']) {
    this.strategy = strategy;
  }

  /** Lets time pass for the CRM, whatever the browser's clock says. */
  pass(milliseconds: number): void {
    this.#realTime += milliseconds;
    for (const { command } of this.#late.filter(({ at }) => at <= this.#realTime)) this.#commit(command);
    this.#late = this.#late.filter(({ at }) => at > this.#realTime);
  }

  connector(): Pick<CrmConnector, 'capabilities' | 'submit' | 'reconcile'> {
    return {
      capabilities: async () => ({ writeStrategy: this.strategy }) as Capabilities,
      submit: (command) => this.#submit(command),
      reconcile: (command) => this.#reconcile(command),
    };
  }

  #submit(command: WriteCommand): Promise<WriteOutcome> {
    const fault = this.submitFaults.shift() ?? { is: 'none' };
    switch (fault.is) {
      case 'none':
        return Promise.resolve({
          is: this.#commit(command) ? 'applied' : 'already-applied',
          records: [],
          byHand: this.byHand,
        });
      case 'lost-answer':
        this.#commit(command);
        return Promise.resolve(unknown);
      case 'drop-before':
        return Promise.resolve(unknown);
      case 'late':
        this.#late.push({ at: this.#realTime + fault.after, command });
        return Promise.resolve(unknown);
      case 'hang':
        this.#late.push({ at: this.#realTime + fault.after, command });
        return this.#hang();
      case 'offline':
        return Promise.resolve({ is: 'not-written', code: 'offline', words: '', retryAfterMs: null });
      case 'busy':
        return Promise.resolve({ is: 'not-written', code: 'lock', words: 'Locked', retryAfterMs: 2_000 });
      case 'rule':
        return Promise.resolve({ is: 'refused', code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', words: 'No.' });
      case 'throws':
        this.#commit(command);
        return Promise.reject(new Error('A fault in the connector'));
    }
  }

  #reconcile(command: WriteCommand): Promise<WriteOutcome> {
    const fault = this.askFaults.shift() ?? 'none';
    if (fault === 'unreachable') return Promise.resolve(unknown);
    if (fault === 'hang') return this.#hang();
    if (fault === 'throws') return Promise.reject(new Error('A fault in the connector'));
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
    const isGuarded = this.strategy === 'A' && commandRevision(command) === 1;
    if (isGuarded && this.writes.includes(id)) return false;
    this.writes.push(id);
    return true;
  }
}
