import { deliver } from './delivery.ts';
import { nextDueAt, nextEntry, type Trigger } from './order.ts';
import type { RunnerPorts } from './runner-ports.ts';

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

async function pass(ports: RunnerPorts, trigger: Trigger): Promise<void> {
  const unreachable = new Set<string>();
  const sent = new Set<string>();
  const asked = new Set<string>();
  let unsettled = await ports.store.listUnsettled();
  // Ordered before anything is sent: a worker killed in the middle is woken to ask what became of it.
  await ports.wakeAt(nextDueAt(unsettled, ports.clock.now()));
  for (;;) {
    const entry = nextEntry(unsettled, { now: ports.clock.now(), trigger, unreachable, sent, asked });
    if (!entry) break;
    asked.add(entry.id);
    if (entry.state === 'queued' || entry.state === 'waiting') sent.add(entry.id);
    const reached = await deliver(entry, ports);
    if (!reached) unreachable.add(entry.command.customer.apiOrigin);
    ports.changed();
    unsettled = await ports.store.listUnsettled();
  }
  await ports.wakeAt(nextDueAt(unsettled, ports.clock.now()));
}
