import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { isComplaint } from './fixtures/complaints.ts';
import { DEMO, HARBOR, SignInStage } from './fixtures/sign-in-stage.ts';
import { CUSTOMERS } from './fixtures/stage.ts';
import { keptIn, secretsIn, secretsOnDisk, tapMessages } from './fixtures/token-search.ts';

const { larkspur, cooperative } = CUSTOMERS;
const STAY = '::-p-aria([name="Stay signed in on this computer"][role="checkbox"])';

const tokensSchema = z.record(z.string(), z.looseObject({ tokens: z.nullish(z.unknown()) }));
const tokenPairSchema = z.object({ access: z.nullable(z.string()), refresh: z.nullable(z.string()) });

/** The secrets of a session as the worker holds them: the one place they may be. */
async function tokensOf(
  panel: PanelPage,
  apiOrigin = DEMO.api,
): Promise<{ access: string; refresh: string }> {
  const kept = tokensSchema.parse(
    Object.fromEntries(
      Object.entries(JSON.parse(await keptIn(panel.page, 'session'))).filter(([key]) =>
        key.startsWith('session:'),
      ),
    ),
  );
  const { access, refresh } = tokenPairSchema.parse(kept[`session:${apiOrigin}`]?.tokens);
  if (access === null || refresh === null) throw new Error('No whole session');
  return { access, refresh };
}

async function signIn(panel: PanelPage, options: { stay?: true; button?: string } = {}): Promise<void> {
  if (options.stay) await (await until('the box', () => panel.page.$(STAY))).click();
  await panel.press(options.button ?? 'Connect');
  await panel.allow();
}

describe('signing in', () => {
  let stage: SignInStage;
  let panel: PanelPage;
  const logNoAnswer = async (customer: { phone: string }, id: string) => {
    const before = await stage.org.attemptsOf(id);
    await panel.choose(customer.phone);
    await panel.press('No answer');
    await until(
      'the attempt in the org',
      async () => (await stage.org.attemptsOf(id)).length > before.length,
    );
    await panel.outboxSays('All saved');
  };
  const isAlive = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${stage.org.running.baseUrl}/services/oauth2/userinfo`, { headers })).ok;
  };
  const reopen = async () => {
    await stage.closeBrowser();
    await stage.startBrowser();
    const id = await stage.goTo('larkspur');
    panel = await stage.panel();
    return id;
  };

  beforeAll(async () => {
    stage = await SignInStage.open();
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.console.filter(isComplaint)).toEqual([]);
  });

  it('lasts as long as the browser unless a person wants more', async () => {
    await stage.goTo('larkspur');
    panel = await stage.panel();
    await signIn(panel);
    await panel.shows('Customer', larkspur.name);
    await panel.shows('Customer', `${ASSOCIATE.firstName} ${ASSOCIATE.lastName}`);
    expect(await keptIn(panel.page, 'local')).not.toContain('keptSignIns');
    await reopen();
    await panel.says('Signed out');
  });

  it('lasts over a restart when a person wants it, and no secret is anywhere it should not be', async () => {
    const heardBefore = await tapMessages(panel.page);
    await signIn(panel, { stay: true, button: 'Sign in' });
    const first = await tokensOf(panel);
    const calls = stage.org.running.calls().length;
    const messagesBefore = await heardBefore();

    const id = await reopen();
    await panel.shows('Customer', larkspur.name);
    const heard = await tapMessages(panel.page);
    await panel.call(larkspur.phone);
    await logNoAnswer(larkspur, id);
    const second = await tokensOf(panel);
    expect(second.access).not.toBe(first.access);
    expect(second.refresh).not.toBe(first.refresh);
    // Nobody was asked anything: one renewal is all it took.
    const paths = stage.org.running
      .calls()
      .slice(calls)
      .map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/services/oauth2/'))).toEqual(['/services/oauth2/token']);

    const secrets = {
      'first access token': first.access,
      'first refresh token': first.refresh,
      'access token': second.access,
      'refresh token': second.refresh,
    };
    const page = await stage.page();
    const places: Record<string, string> = {
      'storage.local': await keptIn(panel.page, 'local'),
      'storage.sync': await keptIn(panel.page, 'sync'),
      IndexedDB: await keptIn(panel.page, 'indexedDB'),
      'the panel': await panel.page.content(),
      'the page': await page.content(),
      'what the page keeps': await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, document.cookie]),
      ),
      messages: messagesBefore + (await heard()),
      consoles: stage.console.join('\n'),
      // The org strikes secrets out of its log; a struck one is a find too.
      addresses: stage.org.running
        .calls()
        .map(({ path }) => path)
        .join('\n'),
    };
    for (const [place, text] of Object.entries(places))
      expect([place, secretsIn(text, secrets)]).toEqual([place, []]);
    expect(places.addresses).not.toMatch(/(?:token|sid|code)=/);
    expect(places.messages).toContain('customer.load');
    expect(places['storage.local']).toContain('keptSignIns');
    expect(secretsOnDisk(stage.profileDir, secrets)).toEqual([]);
    // The search finds what is there: in the one place it may be, and wherever it is planted.
    expect(secretsIn(await keptIn(panel.page, 'session'), secrets)).toEqual([
      'access token',
      'refresh token',
    ]);
    await stage.closeBrowser();
    expect(secretsOnDisk(stage.profileDir, secrets)).toEqual([]);

    await reopen();
    await panel.shows('Customer', larkspur.name);
    await panel.page.evaluate((planted) => chrome.storage.local.set({ planted }), second.refresh);
    expect(secretsIn(await keptIn(panel.page, 'local'), secrets)).toEqual(['refresh token']);
    expect(secretsOnDisk(stage.profileDir, secrets).join()).toContain('refresh token');
    await panel.page.evaluate(() => chrome.storage.local.remove('planted'));
  });

  it('ends for good with a sign-out: in the org, in memory, and on disk', async () => {
    const { access } = await tokensOf(panel);
    expect(await isAlive(access)).toBe(true);
    expect(await keptIn(panel.page, 'indexedDB')).toContain(larkspur.name);
    await panel.pressWith('Find');
    await panel.press('Sign out');
    await panel.press('Sign out and delete');
    await until('the token to end', async () => !(await isAlive(access)));
    await until('the sign-in to be off the disk', async () => {
      return !(await keptIn(panel.page, 'local')).includes('keptSignIns');
    });
    expect(await keptIn(panel.page, 'indexedDB')).not.toContain(larkspur.name);
    expect(await keptIn(panel.page, 'session')).not.toContain('session:');
    await reopen();
    await panel.says('Signed out');
  });

  it('works in two orgs at once, in each as who signed in there', async () => {
    await signIn(panel, { button: 'Sign in' });
    await stage.logIn(ADMIN.username, HARBOR);
    const id = await stage.goTo('cooperative', HARBOR);
    // The browser shows Parley a page of a host nobody has granted only where the button is pressed, and says nothing:
    // the panel looks when the person turns to it.
    panel = await stage.panel();
    await panel.page.hover('main');
    await panel.says('Connect this org');
    await (await until('Advanced', () => panel.page.$('summary'))).click();
    await panel.fill('Client id', 'parley-local');
    await signIn(panel);
    await panel.shows('Customer', cooperative.name);
    await panel.shows('Customer', `${ADMIN.firstName} ${ADMIN.lastName}`);
    await logNoAnswer(cooperative, id);
    await stage.goTo('larkspur', DEMO);
    await panel.shows('Customer', larkspur.name);
    await panel.shows('Customer', `${ASSOCIATE.firstName} ${ASSOCIATE.lastName}`);
    const larkspurId = await stage.org.customerId(larkspur.account);
    await logNoAnswer(larkspur, larkspurId);
    const by = (accountId: string) =>
      stage.org.query(
        `SELECT CreatedById FROM Contact_Attempt__c WHERE Account__c = '${accountId}' ORDER BY CreatedDate DESC LIMIT 1`,
        z.object({ CreatedById: z.string() }),
      );
    expect(await by(id)).toEqual([{ CreatedById: ADMIN.id }]);
    expect(await by(larkspurId)).toEqual([{ CreatedById: ASSOCIATE.id }]);
    expect((await tokensOf(panel, DEMO.api)).access).not.toBe((await tokensOf(panel, HARBOR.api)).access);
  });

  it('never writes as the next user what the one before has logged', async () => {
    const id = await stage.goTo('cooperative', DEMO);
    await panel.shows('Customer', cooperative.name);
    await panel.shows('Customer', `${ASSOCIATE.firstName} ${ASSOCIATE.lastName}`);
    const before = (await stage.org.attemptsOf(id)).length;
    await stage.org.revokeTokens();
    await panel.choose(cooperative.phone);
    await panel.press('No answer');
    await panel.says('Signed out');
    await stage.logIn(ADMIN.username, DEMO);
    await stage.goTo('cooperative', DEMO);
    await panel.press('Sign in');
    await until('the next user to be signed in', async () => {
      await panel.allow();
      return (await panel.landmarkText('Customer')).includes(`${ADMIN.firstName} ${ADMIN.lastName}`);
    });
    await panel.outboxSays('1 needs attention');
    await panel.says('It was made by another user.');
    expect(await stage.org.attemptsOf(id)).toHaveLength(before);
  });
});
