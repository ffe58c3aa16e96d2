import '../fake-browser.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addToOutbox, listUnsettled } from '../../../../extension/outbox/outbox-store.ts';
import type { LogAttempt } from '../../../../shared/domain/write-command.ts';
import { z } from '../../../../shared/schema.ts';
import { call } from '../../../contract/local-org-fixture.ts';
import { lookInto, noAnswerAt } from '../../../contract/salesforce-harness.ts';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { storedBooks } from './books.ts';
import { RealOrg } from './real-org.ts';
import { World } from './world.ts';

const ENTRIES = 1_000;
const CUSTOMERS = 200;
/** 20 attempts a request; an answer that is lost is asked about once for each. */
const REQUESTS = ENTRIES / 20;

const createdSchema = z.array(z.object({ id: z.string(), success: z.literal(true) }));

describe.each(['A', 'B'] as const)(
  `strategy %s: ${ENTRIES} attempts of ${CUSTOMERS} customers, logged offline in a day`,
  (strategy) => {
    let crm: RealOrg;
    let accounts: string[];
    beforeAll(async () => {
      crm = await RealOrg.start(strategy);
      const records = Array.from({ length: CUSTOMERS }, (_one, index) => ({
        attributes: { type: 'Account' },
        Name: `Queue ${index}`,
      }));
      const { body } = await call(crm.org, 'POST', 'composite/sobjects', { allOrNone: true, records });
      accounts = createdSchema.parse(body).map(({ id }) => id);
    }, 60_000);
    afterAll(() => crm?.close());
    beforeEach(async () => {
      resetBrowser();
      await freshDatabase();
      crm.submitFaults = [];
      crm.askFaults = [];
    });

    /** In the order of the presses, one customer after another, five times round. */
    async function offlineDay(world: World<RealOrg>): Promise<LogAttempt[]> {
      const plain = noAnswerAt(crm.org);
      const commands: LogAttempt[] = [];
      for (let index = 0; index < ENTRIES; index += 1) {
        const customer = { ...plain.customer, id: accounts[index % CUSTOMERS] ?? '' };
        const attempt = { ...plain.attempt, key: randomUUID(), partyId: null, phoneId: null, debtIds: [] };
        const command = { ...plain, customer, attempt };
        await addToOutbox(command, world.now);
        commands.push(command);
      }
      return commands;
    }

    const worldOf = () => new World(crm, storedBooks, { orgId: crm.org.orgId, userId: crm.org.userId });

    /** Of each exactly one, and each customer's in the order of the presses: ids grow. */
    function expectOnceInOrder(commands: readonly LogAttempt[]): void {
      const keys = (account: string, object: string, key: string, of: string) => {
        const pressed = new Set(commands.map(({ attempt }) => attempt.key));
        const rows = lookInto(crm.org, `SELECT ${key} FROM ${object} WHERE ${of} = '${account}' ORDER BY Id`);
        return rows.map((row) => String(row[key])).filter((one) => pressed.has(one));
      };
      for (const account of accounts) {
        const own = commands
          .filter(({ customer }) => customer.id === account)
          .map(({ attempt }) => attempt.key);
        if (strategy === 'A')
          expect(keys(account, 'Contact_Attempt__c', 'Key__c', 'Account__c')).toEqual(own);
        expect(keys(account, 'Task', 'Parley_Key__c', 'WhatId')).toEqual(own);
      }
    }

    const callsSince = (before: number) => crm.org.calls().slice(before);
    const apiCalls = (before: number) => callsSince(before).reduce((sum, one) => sum + one.apiCalls, 0);

    it(`take ${REQUESTS} requests and API calls, and the panel hears of each`, {
      timeout: 120_000,
    }, async () => {
      const world = worldOf();
      const commands = await offlineDay(world);
      const before = crm.org.calls().length;
      const started = performance.now();
      await world.run('online');
      const took = Math.round(performance.now() - started);
      expect(await listUnsettled()).toEqual([]);
      expect([callsSince(before).length, apiCalls(before)]).toEqual([REQUESTS, REQUESTS]);
      expect(world.changes).toBeGreaterThanOrEqual(REQUESTS);
      expectOnceInOrder(commands);
      console.log(
        `Queue, strategy ${strategy}: ${ENTRIES} attempts in ${apiCalls(before)} API calls, ${took} ms`,
      );
    });

    it('are written once each, in order, when answers are lost, workers die and the org is at its limit', {
      timeout: 120_000,
    }, async () => {
      const world = worldOf();
      const commands = await offlineDay(world);
      const before = crm.org.calls().length;
      crm.submitFaults = ['none', 'lost-answer', 'none', '500', 'half-answer', 'none', '429'];
      await world.run('online');
      const waiting = await listUnsettled();
      // The org was at its limit: nothing more was sent.
      expect(waiting.length).toBeGreaterThan(ENTRIES - 7 * 20);
      crm.submitFaults = ['drop-before', 'late-commit'];
      for (let round = 0; round < 60 && (await listUnsettled()).length > 0; round += 1) {
        world.pass(60_000);
        // A worker lives through some requests and is killed in the middle of one.
        await world.run(
          'alarm',
          round < 12 ? { fuse: { calls: 90 + 7 * round, after: round % 2 === 0 } } : {},
        );
        await crm.quiet();
      }
      expect(await listUnsettled()).toEqual([]);
      expectOnceInOrder(commands);
      const used = apiCalls(before);
      // Each request whose answer was lost, or whose worker died, is asked about once for each of its 20.
      expect(used).toBeLessThan(REQUESTS + 20 * (5 + world.kills) * 2);
      console.log(
        `Queue under fire, strategy ${strategy}: ${ENTRIES} attempts in ${used} API calls, ${world.kills} workers killed`,
      );
    });
  },
);
