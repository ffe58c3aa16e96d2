import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineShows } from '../../scripts/browser/crm-page.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { CUSTOMERS, Stage } from './fixtures/stage.ts';

const idSchema = z.object({ Id: z.string() });

const { cooperative, larkspur } = CUSTOMERS;

describe('open a customer, call, log "No answer"', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
  });
  afterAll(() => stage.close());

  it('is the real side panel: a SIDE_PANEL context, beside the page, not a tab', async () => {
    const contexts = await panel.page.evaluate(async () => {
      const found = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
      return { found: found.length, tab: (await chrome.tabs.getCurrent())?.id ?? null };
    });
    expect(contexts).toEqual({ found: 1, tab: null });
  });

  it('shows who it is, what is owed and what happened', async () => {
    await panel.shows('Customer', larkspur.name);
    await panel.shows('Verdict', /\S/);
    await panel.shows('Money', 'USD');
    await panel.shows('History', /\S/);
  });

  it('opens a customer in one request that counts as one API call', async () => {
    const before = stage.org.extensionCalls().length;
    await stage.goTo('cooperative');
    await panel.shows('Customer', cooperative.name);
    await panel.shows('Money', 'USD');
    const made = stage.org.extensionCalls().slice(before);
    expect(made.map(({ path, apiCalls }) => [path.replace(/v\d+/, 'v'), apiCalls])).toEqual([
      ['/services/data/v.0/composite', 1],
    ]);
  });

  it('one click writes one completed call, with one API call, onto the page’s timeline', async () => {
    await stage.goTo('larkspur');
    await panel.shows('Customer', larkspur.name);
    await panel.shows('Money', 'USD');
    const tasksBefore = (await stage.org.tasksOf(id)).map(({ Id }) => Id);
    const attemptsBefore = (await stage.org.attemptsOf(id)).map(({ Id }) => Id);
    const callsBefore = stage.org.extensionCalls().length;

    await panel.call(larkspur.phone);
    await panel.press('No answer');
    await panel.outboxSays('All saved');
    const attempt = await until('the contact attempt', async () =>
      (await stage.org.attemptsOf(id)).find(({ Id }) => !attemptsBefore.includes(Id)),
    );

    expect(attempt).toMatchObject({
      Result__c: 'no_answer',
      Disposition__c: 'NA',
      Number__c: larkspur.phone,
    });
    const written = (await stage.org.tasksOf(id)).filter(({ Id }) => !tasksBefore.includes(Id));
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ Status: 'Completed', Parley_Key__c: attempt.Key__c });
    const writes = stage.org.extensionCalls().slice(callsBefore);
    expect(writes.filter(({ method }) => method !== 'GET').map(({ apiCalls }) => apiCalls)).toEqual([1]);

    await stage.page.reload();
    await timelineShows(stage.page, written[0]?.Id ?? '');
  });

  it('gives a receipt with the id the CRM gave', async () => {
    const [latest] = await stage.org.query(
      `SELECT Id FROM Task WHERE AccountId = '${id}' ORDER BY CreatedDate DESC, Id DESC LIMIT 1`,
      idSchema,
    );
    await until('a link to the Task in the receipt', () =>
      panel.page.$(`a[href*="${latest?.Id ?? 'none'}"]`),
    );
  });
});
