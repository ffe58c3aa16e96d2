import { type OutboxTimes, outboxTimes } from '../../../../extension/outbox/back-off.ts';
import type { Trigger } from '../../../../extension/outbox/order.ts';
import { outboxRunner } from '../../../../extension/outbox/runner.ts';
import type { OutboxOrg, RunnerPorts } from '../../../../extension/outbox/runner-ports.ts';
import { type Instant, plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { commandKey } from '../../../../shared/domain/command-id.ts';
import type { WriteCommand } from '../../../../shared/domain/write-command.ts';
import { AT, identity } from '../samples.ts';
import { type Books, storedBooks } from './books.ts';
import type { ModelCrm } from './model-crm.ts';

/** The browser's lock: one holder, which loses it when its worker ends. */
class Lock {
  #holder: object | undefined;
  #waiting: { owner: object; go: () => void }[] = [];

  async hold<T>(owner: object, work: () => Promise<T>): Promise<T> {
    if (this.#holder) await new Promise<void>((go) => this.#waiting.push({ owner, go }));
    this.#holder = owner;
    try {
      return await work();
    } finally {
      if (this.#holder === owner) this.#pass();
    }
  }

  release(owner: object): void {
    this.#waiting = this.#waiting.filter((one) => one.owner !== owner);
    if (this.#holder === owner) this.#pass();
  }

  #pass(): void {
    const next = this.#waiting.shift();
    this.#holder = next?.owner;
    next?.go();
  }
}

/** A CRM as the outbox meets it. */
interface WorldCrm {
  connector(): OutboxOrg['connector'];
  /** Lets time pass for it, whatever the browser's clock says. */
  pass(milliseconds: number): void;
  /** Answers that will never come: the caller's time limit has to notice. */
  readonly hanging: WeakSet<Promise<unknown>>;
}

/** The disk was full: the worker only logs it, and its next alarm tries again. */
function ofFullDisk(error: unknown): void {
  if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
}

/** One browser in front of a CRM: its clock, who is signed in, and workers that can be killed. */
export class World<C extends WorldCrm = ModelCrm> {
  now: Instant = AT;
  user: string | null;
  /** Ids of commands that were sent under another person's name. */
  readonly forged: string[] = [];
  /** When the runner asked to be woken, each time it did. */
  readonly alarms: (Instant | null)[] = [];
  /** How many of the next changes of the store find the disk full. */
  fullFor = 0;
  /** How often somebody who looks was told to look again. */
  changes = 0;
  /** How many workers were killed. */
  kills = 0;
  readonly crm: C;
  readonly books: Books;
  readonly #owner: { readonly orgId: string; readonly userId: string };
  readonly times: OutboxTimes = outboxTimes;
  readonly #lock = new Lock();

  constructor(
    crm: C,
    books: Books = storedBooks,
    owner: { readonly orgId: string; readonly userId: string } = identity,
  ) {
    this.crm = crm;
    this.books = books;
    this.#owner = owner;
    this.user = owner.userId;
  }

  pass(milliseconds: number): void {
    this.now = plusMilliseconds(this.now, milliseconds);
    this.crm.pass(milliseconds);
  }

  /** Somebody, or a time server, sets the clock: no time has passed. */
  setClock(milliseconds: number): void {
    this.now = plusMilliseconds(this.now, milliseconds);
  }

  /** Lets alarms wake the worker until no doubt is left that time can end. */
  async settle(): Promise<void> {
    for (let looks = 0; looks <= this.times.settling / this.times.look + 1; looks += 1) {
      this.pass(this.times.look);
      await this.run('alarm');
    }
  }

  /** @throws DOMException as a browser does whose disk is full */
  needDisk(): void {
    if (this.fullFor === 0) return;
    this.fullFor -= 1;
    throw new DOMException('The disk is full', 'QuotaExceededError');
  }

  /**
   * Starts a worker and runs its outbox until it has nothing more to do, or until it is killed.
   * @param options `fuse`: how many calls of its ports it lives; the last one takes effect when `after` is true, but
   * nobody hears. `again`: a trigger that comes while it runs.
   */
  async run(
    trigger: Trigger,
    options: { fuse?: { calls: number; after: boolean } | null; again?: Trigger } = {},
  ): Promise<void> {
    const fuse = options.fuse ?? null;
    const worker = { alive: true };
    let die = () => {};
    const death = new Promise<void>((resolve) => {
      die = () => {
        worker.alive = false;
        this.kills += 1;
        this.#lock.release(worker);
        resolve();
      };
    });
    let calls = fuse?.calls ?? Number.POSITIVE_INFINITY;
    const never = new Promise<never>(() => undefined);
    const call = <T>(work: () => Promise<T>): Promise<T> => {
      if (!worker.alive) return never;
      calls -= 1;
      if (calls > 0) return work().then((value) => (worker.alive ? value : never));
      if (!fuse?.after) {
        die();
        return never;
      }
      // The call gets through; its answer finds nobody.
      const last = work();
      void last.catch(() => undefined).then(die);
      return never;
    };
    const runner = outboxRunner(this.#ports(worker, call));
    const runs = [trigger, ...(options.again ? [options.again] : [])].map((one) =>
      runner.run(one).catch(ofFullDisk),
    );
    await Promise.race([Promise.all(runs), death]);
  }

  /** Nothing may be sent under another person's name. */
  #own(commands: readonly WriteCommand[]): void {
    for (const command of commands) if (command.userId !== this.user) this.forged.push(commandKey(command));
  }

  #ports(worker: object, call: <T>(work: () => Promise<T>) => Promise<T>): RunnerPorts {
    const clock = { now: () => this.now };
    const connector = this.crm.connector();
    const { hanging } = this.crm;
    const reach = <T>(work: () => Promise<T>): Promise<T> => {
      let asked: Promise<T> | undefined;
      const answer = call(() => {
        asked = work();
        return asked;
      });
      if (asked && hanging.has(asked)) hanging.add(answer);
      return answer;
    };
    return {
      store: {
        listUnsettled: () => call(() => this.books.listUnsettled(this.now)),
        moveEntry: (...move) =>
          call(async () => {
            this.needDisk();
            return this.books.moveEntry(...move);
          }),
      },
      org: () =>
        call(async () =>
          this.user === null
            ? null
            : {
                orgId: this.#owner.orgId,
                userId: this.user,
                connector: {
                  capabilities: connector.capabilities,
                  submit: (command) => {
                    this.#own([command]);
                    return reach(() => connector.submit(command));
                  },
                  submitTogether: (commands) => {
                    this.#own(commands);
                    return reach(() => connector.submitTogether?.(commands) ?? Promise.resolve(null));
                  },
                  reconcile: (command) => reach(() => connector.reconcile(command)),
                },
              },
        ),
      clock,
      random: () => 0.5,
      alone: (work) => this.#lock.hold(worker, work),
      within: async (work, milliseconds) => {
        if (!hanging.has(work)) return work;
        this.pass(milliseconds);
        return undefined;
      },
      wakeAt: (at) => call(async () => void this.alarms.push(at)),
      changed: () => {
        this.changes += 1;
      },
      times: this.times,
    };
  }
}
