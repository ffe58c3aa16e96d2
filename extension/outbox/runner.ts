import { deliver } from './delivery.ts';
import type { OutboxEntry } from './entry.ts';
import { dueEntries, nextDueAt, type Trigger } from './order.ts';
import type { RunnerPorts } from './runner-ports.ts';
import { deliverTogether, inRequests } from './together.ts';

export interface OutboxRunner {
  /** Sends whatever can be sent; resolves when nothing is left to do now. Calls during a run lead to one more. */
  run(trigger: Trigger): Promise<void>;
}

/** The sender of the outbox: one at a time, claims stored before requests. Lives in the worker. */
export function outboxRunner(ports: RunnerPorts): OutboxRunner {
  let running: Promise<void> | undefined;
  let next: Trigger | undefined;

  async function drain(first: Trigger): Promise<void> {
    let trigger: Trigger | undefined = first;
    while (trigger !== undefined) {
      next = undefined;
      const current: Trigger = trigger;
      await ports.alone(() => pass(ports, current));
      trigger = next;
    }
  }

  return {
    run(trigger) {
      if (running) {
        // An alarm must not hide a trigger that may have removed a cause.
        if (next === undefined || next === 'alarm') next = trigger;
        return running;
      }
      running = drain(trigger).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

/** What one pass has learnt so far; grows as it goes. */
interface Learnt {
  readonly unreachable: Set<string>;
  readonly sent: Set<string>;
  readonly asked: Set<string>;
}

async function pass(ports: RunnerPorts, trigger: Trigger): Promise<void> {
  const learnt: Learnt = { unreachable: new Set(), sent: new Set(), asked: new Set() };
  for (;;) {
    const unsettled = await ports.store.listUnsettled();
    const now = ports.clock.now();
    // All that is due is looked up at once: to list and parse a day's work again for each of it would take longer
    // than sending it.
    const due = dueEntries(unsettled, { now, trigger, ...learnt });
    if (due.length === 0) return ports.wakeAt(nextDueAt(unsettled, now));
    for (const request of inRequests(due)) await attend(request, learnt, ports);
  }
}

/** Sends one request's entries, or asks about them, unless their org was found to be away. */
async function attend(request: readonly OutboxEntry[], learnt: Learnt, ports: RunnerPorts): Promise<void> {
  const apiOrigin = request[0]?.command.customer.apiOrigin ?? '';
  if (learnt.unreachable.has(apiOrigin)) return;
  for (const { id, state } of request) {
    learnt.asked.add(id);
    if (state === 'queued' || state === 'waiting') learnt.sent.add(id);
  }
  if (!(await deliverAll(request, apiOrigin, ports))) learnt.unreachable.add(apiOrigin);
  ports.changed();
}

/** False when the org cannot be reached now. */
async function deliverAll(
  request: readonly OutboxEntry[],
  apiOrigin: string,
  ports: RunnerPorts,
): Promise<boolean> {
  // Ordered before anything is sent, and each time anew: a worker killed in the middle is woken to ask what became of it.
  await ports.wakeAt(ports.clock.now());
  const org = await ports.org(apiOrigin);
  const reached = org && (await deliverTogether(request, org, ports));
  if (reached !== null) return reached;
  for (const entry of request) if (!(await deliver(entry, org, ports))) return false;
  return true;
}
