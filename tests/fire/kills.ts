import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEntry } from '../../extension/outbox/new-entry.ts';
import { API_ORIGIN } from '../../scripts/browser/demo-hosts.ts';
import { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import type { LogAttempt } from '../../shared/domain/write-command.ts';
import { agreement, disputeHold, task } from '../contract/connector/talks.ts';
import { talk } from '../contract/conversation-commands.ts';
import { lookInto, noAnswerAt, orgOptions, type Strategy } from '../contract/salesforce-harness.ts';
import { CUSTOMERS, Stage } from '../e2e/fixtures/stage.ts';
import { hastenOutbox, holdOutbox, keysInOutbox, putInOutbox, releaseOutbox } from './outbox-on-disk.ts';

const { larkspur } = CUSTOMERS;
const PAYMENTS = 3;

/** What is killed, in the middle of which write, in an org that is written to how, and when. */
interface Kill {
  readonly what: 'worker' | 'browser';
  readonly write: 'attempt' | 'talk';
  readonly when:
    | 'before it is on disk'
    | 'after the click'
    | 'after it was sent'
    | 'between answer and receipt';
}

const MOMENTS = [
  'before it is on disk',
  'after the click',
  'after it was sent',
  'between answer and receipt',
] as const;
const LATE = ['after it was sent', 'between answer and receipt'] as const;
const GUARDED: readonly Kill[] = (['worker', 'browser'] as const).flatMap((what) => [
  ...MOMENTS.map((when) => ({ what, write: 'attempt', when }) as const),
  ...LATE.map((when) => ({ what, write: 'talk', when }) as const),
]);

/**
 * Where no unique key keeps a second record out, what was not written is sent again three minutes later: longer than a test
 * can wait, and played with a clock of its own in tests/unit/extension/outbox. What could be written twice there is what the
 * org has and nobody was told of: the answer came and was not put down, or had nobody left to come to.
 */
const UNGUARDED: readonly Kill[] = (
  [
    ['worker', 'talk', 'between answer and receipt'],
    ['browser', 'attempt', 'between answer and receipt'],
    ['worker', 'attempt', 'after it was sent'],
    ['browser', 'talk', 'after it was sent'],
    ['worker', 'attempt', 'between answer and receipt'],
    ['browser', 'talk', 'between answer and receipt'],
    ['worker', 'talk', 'after it was sent'],
    ['browser', 'attempt', 'after it was sent'],
  ] as const
).map(([what, write, when]) => ({ what, write, when }));

/** Kills, one after another in one profile and one org, and looks for exactly one of each record after each. */
export function playKills(count: number, strategy: Strategy): void {
  const kills = strategy === 'A' ? GUARDED : UNGUARDED;
  describe(`${count} kills in the middle of writes, strategy ${strategy}`, () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await Ground.open(strategy);
    });
    afterAll(async () => {
      await ground.stage.close();
      const { killed } = ground;
      console.log(`Kills, strategy ${strategy}: ${killed} (${ground.tally()}): 0 lost, 0 written twice`);
    });

    it.each(
      Array.from({ length: count }, (_one, round) => ({
        round: round + 1,
        ...(kills[round % kills.length] as Kill),
      })),
    )('$round: the $what, $when ($write): exactly one of each record', async (kill) => {
      await ground.play(kill);
    });

    it('and all of them together are as many as were made', () => {
      expect(ground.written()).toEqual(ground.expected());
    });
  });
}

class Ground {
  readonly stage: Stage;
  panel: PanelPage;
  readonly id: string;
  readonly #strategy: Strategy;
  readonly #before: number;
  readonly #kills = new Map<string, number>();
  killed = 0;

  private constructor(stage: Stage, beside: { panel: PanelPage; id: string }, strategy: Strategy) {
    this.stage = stage;
    this.#strategy = strategy;
    this.panel = beside.panel;
    this.id = beside.id;
    this.#before = this.#attempts().length;
  }

  static async open(strategy: Strategy): Promise<Ground> {
    const stage = await Stage.open({ survives: true, org: orgOptions(strategy) });
    return new Ground(stage, await stage.panelBeside('larkspur'), strategy);
  }

  tally(): string {
    return [...this.#kills].map(([kind, times]) => `${kind} ${times}`).join(', ');
  }

  /** Attempts with a key of Parley's, and how many keys they have. */
  written(): { attempts: number; keys: number } {
    const attempts = this.#attempts();
    return { attempts: attempts.length - this.#before, keys: new Set(attempts).size - this.#before };
  }
  expected(): { attempts: number; keys: number } {
    return { attempts: this.killed, keys: this.killed };
  }

  async play(kill: Kill): Promise<void> {
    const known = new Set(await keysInOutbox(this.panel.page));
    const calls = this.stage.org.extensionCalls().length;
    const talked = this.#toStore(kill.write);
    if (talked === null) await this.panel.call(larkspur.phone);
    await this.#until(kill.when, talked, known);
    await this.#kill(kill);
    // Looked for before it is there, it would be in doubt for the three minutes.
    if (this.#strategy !== 'A') await this.#quiet(calls);
    if (kill.what === 'browser') await this.#restart();
    else await hastenOutbox(this.panel.page);
    if (kill.when === 'before it is on disk' && kill.what === 'browser') {
      // It was never said to be saved: the call still runs, and its outcome is pressed again.
      expect(await keysInOutbox(this.panel.page)).toEqual([...known]);
      await this.panel.press('No answer');
    }
    const key = await this.#newKey(known);
    await this.panel.outboxSays('All saved', 80_000);
    await until('the attempt in the org', async () => this.#attempts().includes(key));
    await this.#quiet(calls);
    this.#checkOnce(key, talked);
    this.killed += 1;
    this.#kills.set(kill.what, (this.#kills.get(kill.what) ?? 0) + 1);
  }

  /** Key of what was pressed since, once it is on disk. */
  #newKey(known: ReadonlySet<string>): Promise<string> {
    return until('the entry', async () =>
      (await keysInOutbox(this.panel.page)).find((one) => !known.has(one)),
    );
  }

  /** Brings the write to the moment of the kill. */
  async #until(when: Kill['when'], talked: LogAttempt | null, known: ReadonlySet<string>): Promise<void> {
    const { org } = this.stage;
    const { page } = this.panel;
    const calls = org.extensionCalls().length;
    const isLate = when === 'after it was sent' || when === 'between answer and receipt';
    if (isLate) await org.fault({ match: { path: '/services/data' }, times: 1, fault: 'delay', ms: 500 });
    if (when === 'before it is on disk') await holdOutbox(page);
    if (talked) await putInOutbox(page, newEntry(talked, systemClock.now()));
    else await this.panel.press('No answer');
    if (when === 'after the click') await this.#newKey(known);
    if (!isLate) return;
    await until('the request at the org', async () => org.extensionCalls().length > calls);
    if (when === 'after it was sent') return;
    await holdOutbox(page);
    // 201 where it is one record and an upsert.
    await until('the answer', async () => /^20[01]$/.test(String(org.extensionCalls()[calls]?.status)));
  }

  async #kill({ what }: Kill): Promise<void> {
    if (what === 'browser') return this.stage.crash();
    await this.stage.stopWorker();
    await releaseOutbox(this.panel.page);
  }

  /** The same profile again: tokens were kept in memory alone, so that the person signs in. */
  async #restart(): Promise<void> {
    await this.stage.goTo('larkspur');
    this.panel = await PanelPage.open(this.stage.launched, this.stage.page);
    await this.panel.connect();
    await this.panel.shows('Customer', larkspur.name);
  }

  /** Waits until what was still on its way when its sender died has been done. */
  async #quiet(from: number): Promise<void> {
    await until('every request to be done', async () =>
      this.stage.org
        .extensionCalls()
        .slice(from)
        .every(({ status }) => status !== 0),
    );
  }

  /** What is stored as the panel stores it; null: what a person presses in the panel. */
  #toStore(write: Kill['write']): LogAttempt | null {
    if (write === 'talk') return this.#talk();
    if (this.#strategy === 'A') return null;
    const plain = noAnswerAt(this.stage.org.running, { key: randomUUID() });
    return { ...plain, customer: { ...plain.customer, apiOrigin: API_ORIGIN } };
  }

  #talk(): LogAttempt {
    const { running } = this.stage.org;
    const key = randomUUID();
    const said = talk(running, {
      agreements: [agreement(PAYMENTS)],
      holds: [disputeHold()],
      tasks: [task({ subject: `Send ${key}` })],
    });
    return {
      ...said,
      attempt: { ...said.attempt, key },
      customer: { ...said.customer, apiOrigin: API_ORIGIN },
      followUp: { due: '2026-12-07', subject: `Ring ${key}` },
    };
  }

  /** Keys of the calls the org has of this customer. */
  #attempts(): string[] {
    const { running } = this.stage.org;
    const valuesOf = (field: string, object: string, where: string) =>
      lookInto(running, `SELECT ${field} FROM ${object} WHERE ${where} = '${this.id}'`).map(
        (row) => row[field],
      );
    switch (this.#strategy) {
      case 'A':
        return valuesOf('Key__c', 'Contact_Attempt__c', 'Account__c').map(String);
      case 'B':
        return valuesOf('Parley_Key__c', 'Task', 'IsClosed = true AND WhatId').flatMap((key) =>
          keysIn(key, /^([\w-]{36})$/),
        );
      case 'C':
        return valuesOf('CallObject', 'Task', 'WhatId').flatMap((text) =>
          keysIn(text, /^parley:([\w-]{36}):.$/),
        );
    }
  }

  #checkOnce(key: string, talked: LogAttempt | null): void {
    const count = (object: string, where: string) =>
      lookInto(this.stage.org.running, `SELECT Id FROM ${object} WHERE ${where}`).length;
    expect(this.#attempts().filter((one) => one === key)).toHaveLength(1);
    if (this.#strategy === 'A') expect(count('Task', `Parley_Key__c = '${key}'`)).toBe(1);
    if (!talked?.conversation) return;
    const { agreements, holds } = talked.conversation;
    const tasks = {
      task: count('Task', `Subject = 'Send ${key}'`),
      followUp: count('Task', `Subject = 'Ring ${key}'`),
    };
    expect(tasks).toEqual({ task: 1, followUp: 1 });
    if (this.#strategy !== 'A') return;
    const left = {
      plan: count('Payment_Plan__c', `Key__c = '${agreements[0]?.key}'`),
      payments: count('Promise_To_Pay__c', `Plan__r.Key__c = '${agreements[0]?.key}'`),
      hold: count('Contact_Hold__c', `Key__c = '${holds[0]?.key}'`),
    };
    expect(left).toEqual({ plan: 1, payments: PAYMENTS, hold: 1 });
  }
}

/** The key of a call; what a call left to do has one of its own. */
function keysIn(value: unknown, pattern: RegExp): string[] {
  const [, key] = pattern.exec(String(value)) ?? [];
  return key === undefined ? [] : [key];
}
