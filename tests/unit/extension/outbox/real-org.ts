import type { CrmConnector } from '../../../../crm-connector/contract.ts';
import type { FaultOrder } from '../../../../crm-connector/local-org/faults/fault-orders.ts';
import type { RunningOrg } from '../../../../crm-connector/local-org/server/start-org.ts';
import { until } from '../../../../scripts/until.ts';
import {
  type Connected,
  connectTo,
  orgOptions,
  post,
  type Strategy,
  startSalesforce,
} from '../../../contract/salesforce-harness.ts';

/** An answer that is on its way is waited for; one that a fault keeps back is not. */
const PATIENCE_MS = 10_000;
const SHORT_MS = 120;

/** A fault of the next request that may write; `timeout`: done and answered, after nobody listens any more. */
export type WireFault = Exclude<FaultOrder['fault'], 'delay'> | 'timeout' | 'offline' | 'none';
export const wireFaults: readonly WireFault[] = [
  ...(['none', 'lost-answer', 'late-commit', 'drop-before', 'hang', 'half-answer'] as const),
  ...(['500', '503', '401', '403', '429', 'lock', 'timeout', 'offline'] as const),
];

/** The local org over HTTP, behind the real connector, as the outbox of a browser meets it. */
export class RealOrg {
  readonly org: RunningOrg;
  readonly strategy: Strategy;
  readonly hanging = new WeakSet<Promise<unknown>>();
  /** Faults of the next requests that may write, then of the next questions. */
  submitFaults: WireFault[] = [];
  askFaults: WireFault[] = [];
  readonly met = new Map<string, number>();
  readonly edited = new Set<string>();
  readonly #connected: Connected;
  #isOnline = true;
  #patience = PATIENCE_MS;
  /** Calls that are done although their line was cut: by their place in the org's list of calls. */
  #late: number[] = [];

  private constructor(org: RunningOrg, strategy: Strategy) {
    this.org = org;
    this.strategy = strategy;
    this.#connected = connectTo(org, {
      timeoutMs: PATIENCE_MS,
      online: () => this.#isOnline,
      fetch: (input, init) => {
        const signals = [AbortSignal.timeout(this.#patience), ...(init?.signal ? [init.signal] : [])];
        return fetch(input, { ...init, signal: AbortSignal.any(signals) });
      },
    });
  }

  static async start(strategy: Strategy): Promise<RealOrg> {
    const real = new RealOrg(await startSalesforce(orgOptions(strategy)), strategy);
    // Describes are read once an org: no fault of a write is spent on them.
    await real.#connected.connect().capabilities();
    return real;
  }

  /** The org's time is the real one. */
  pass(): void {}

  /** Waits until every request whose line was cut has been done. */
  async quiet(): Promise<void> {
    await until('late requests to be done', async () => {
      const calls = this.org.calls();
      return this.#late.every((place) => calls[place]?.status !== 0);
    });
    this.#late = [];
  }

  /** A connector of a worker that has just started. */
  connector(): CrmConnector {
    const real = this.#connected.connect();
    const together = real.submitTogether?.bind(real);
    return Object.assign(Object.create(real) as CrmConnector, {
      capabilities: () => real.capabilities(),
      submit: (command: Parameters<CrmConnector['submit']>[0]) =>
        this.#under(this.submitFaults, () => real.submit(command)),
      submitTogether: (commands: Parameters<NonNullable<CrmConnector['submitTogether']>>[0]) =>
        this.#under(this.submitFaults, () => together?.(commands) ?? Promise.resolve(null)),
      reconcile: (command: Parameters<CrmConnector['reconcile']>[0]) =>
        this.#under(this.askFaults, () => real.reconcile(command)),
    });
  }

  async #under<T>(faults: WireFault[], work: () => Promise<T>): Promise<T> {
    const fault = faults.shift() ?? 'none';
    this.met.set(fault, (this.met.get(fault) ?? 0) + 1);
    if (fault === 'none') return work();
    if (fault === 'offline') this.#isOnline = false;
    else await this.#order(fault);
    try {
      return await work();
    } finally {
      this.#isOnline = true;
      this.#patience = PATIENCE_MS;
      // What sent no request met no fault; it is not kept for the next.
      await fetch(`${this.org.baseUrl}/__org/faults`, { method: 'DELETE' });
    }
  }

  async #order(fault: Exclude<WireFault, 'none' | 'offline'>): Promise<void> {
    if (fault === 'late-commit' || fault === 'timeout') this.#late.push(this.org.calls().length);
    if (fault === 'hang' || fault === 'timeout') this.#patience = SHORT_MS;
    const order = fault === 'timeout' ? { fault: 'delay', ms: 2 * SHORT_MS } : { fault, ms: 40 };
    await post(this.org, '/__org/faults', { match: { path: '/services/data' }, ...order });
  }

  close(): Promise<void> {
    return this.org.close();
  }
}
