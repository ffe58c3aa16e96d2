// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { replay } from '../../../../../shared/compliance/replay.ts';
import { attempt, read } from '../fixtures/build.ts';
import {
  attemptsIn,
  beside,
  callsIn,
  closePanel,
  groupOf,
  openPanel,
  outboxSays,
  press,
  pressKey,
  region,
} from '../open-panel.ts';
import { on } from '../states.ts';
import {
  CARD,
  CLINIC,
  factsAgain,
  hold,
  MOBILE,
  note,
  ranOut,
  talked,
  VERA,
  vera,
  WORK,
} from './customers.ts';
import { at, CURFEW, everyRight, NEAR_CLOSING, placeless, seven, unprofiled } from './verdict-states.ts';

afterEach(closePanel);

const strip = () => region('Verdict');
const stripSays = (text: string | RegExp) =>
  waitFor(async () => {
    const shown = (await strip()).textContent ?? '';
    if (typeof text === 'string' ? !shown.includes(text) : !text.test(shown))
      throw new Error(`The strip says ${shown}, not ${text}`);
    return shown;
  });
const call = async (number: string) => within(await groupOf(number)).getByRole('button', { name: 'Call' });

describe('the strip', () => {
  it('says until when one may call, with attempts used and the debt that waits left out', async () => {
    await beside(on(vera({ attempts: read(...ranOut(2, CARD), talked('2026-11-19', CLINIC)) })));
    const shown = await stripSays('OK to call until 9:00');
    expect(shown).toContain('2 of 7');
    expect(shown).toMatch(/Clinic ··042: wait until .*26/);
    expect((await screen.findByRole('checkbox', { name: /Clinic/ })).matches(':checked')).toBe(false);
  });

  it('names what a limit counts in the language of the panel', async () => {
    await openPanel(on(vera({ attempts: read(...ranOut(2, CARD)) })), ['es-US']);
    fireEvent.click(await screen.findByRole('button', { name: /Puede llamar|OK/ }));
    expect(await screen.findAllByText('Siete llamadas en siete días, por persona y deuda')).toHaveLength(2);
    expect(screen.queryByText(/consecutive days/)).toBeNull();
  });

  it.each([
    ['2026-11-23T12:59:59.000Z', /Blocked until 8:00/],
    ['2026-11-23T13:00:00.000Z', /OK to call until 9:00/],
    ['2026-11-24T01:59:59.000Z', /OK to call until 9:00.*1 min left/],
    ['2026-11-24T02:00:00.000Z', /Blocked until Tue/],
  ])('at %s', async (now, says) => {
    await beside(at(now, vera()));
    await stripSays(says);
  });

  it('changes by itself at the very moment the hours end, with no click and no answer of the CRM', async () => {
    const world = await beside(at('2026-11-24T01:59:58.000Z', vera()));
    await stripSays('OK to call until 9:00');
    world.pass(2_000);
    await stripSays('Blocked until Tue');
    expect(world.badges.at(-1)).toBe('block');
  });

  it('counts down within half an hour of the end and not before', async () => {
    await beside(at(NEAR_CLOSING, vera()));
    await stripSays('12 min left');
    await closePanel();
    await beside(at('2026-11-24T01:29:00.000Z', vera()));
    expect(await stripSays('until 9:00')).not.toContain('min left');
  });

  it('never calls "cannot tell" allowed', async () => {
    const world = await beside(on(placeless()));
    const shown = await stripSays('Cannot tell');
    expect(shown).not.toMatch(/OK|until/);
    await press('Call', await groupOf('(800) 555-0161'));
    expect(world.dialled).toEqual([]);
  });

  it('says "at least" where the record may lack some', async () => {
    const attempts = { ...read(...ranOut(3, CARD)), complete: false };
    await beside(on(vera({ attempts })));
    await stripSays(/Caution until 9:00.*at least 3 of 7/);
  });

  it('says when cached facts were read', async () => {
    const world = on(vera());
    world.answers['customer.load'] = () => new Promise(() => undefined);
    world.cache.set(vera().opened.id, { ...vera(), contactFactsReadAt: '2026-11-23T17:02:00.000Z' });
    await openPanel(world);
    await stripSays('as of 1:02');
  });

  it('shows the verdict on the toolbar, and takes it away with the panel', async () => {
    const world = await beside(on(vera()));
    await stripSays('OK to call');
    expect(world.badges.at(-1)).toBe('allow');
    await closePanel();
    expect(world.badges.at(-1)).toBeNull();
  });

  it('speaks Spanish, reasons included', async () => {
    await openPanel(on(seven()), ['es-MX']);
    const shown = await waitFor(async () => {
      const text = (await region('Veredicto')).textContent ?? '';
      if (!text.includes('Bloqueado hasta')) throw new Error(text);
      return text;
    });
    expect(shown).toContain('llamadas agotadas');
    pressKey('v');
    await screen.findByText(/7 llamadas contadas en los últimos 7 días/);
  });
});

describe('a call', () => {
  it('is not placed when the rules forbid it: the button stays, says why, and what happened can be logged', async () => {
    const world = await beside(at(CURFEW, vera()));
    const button = await call(MOBILE);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toContain('outside calling hours');
    fireEvent.click(button);
    await stripSays('Not now: outside calling hours');
    expect(world.dialled).toEqual([]);
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
  });

  it('follows the number: the workplace is closed, the mobile is not', async () => {
    await beside(on(vera({ holds: read(hold('workplace', 'not at work, they forbid it')) })));
    await stripSays('OK to call');
    expect((await call(MOBILE)).getAttribute('aria-disabled')).toBe('false');
    expect((await call(WORK)).getAttribute('aria-disabled')).toBe('true');
  });

  it('goes out at once on facts of the last minute, and asks again for older ones', async () => {
    const fresh = on({ ...vera(), contactFactsReadAt: '2026-11-23T19:11:00.000Z' });
    await beside(fresh);
    await press('Call', await groupOf(MOBILE));
    await waitFor(() => expect(fresh.dialled).toEqual([MOBILE]));
    expect(fresh.asked.map(({ channel }) => channel)).not.toContain('customer.reread');
    await closePanel();
    const old = on({ ...vera(), contactFactsReadAt: '2026-11-23T19:10:59.000Z' });
    old.answers['customer.reread'] = () => factsAgain(vera(), old.now);
    await beside(old);
    await press('Call', await groupOf(MOBILE));
    await waitFor(() => expect(old.dialled).toEqual([MOBILE]));
    expect(old.asked.map(({ channel }) => channel)).toContain('customer.reread');
  });

  const stale = () => on({ ...vera(), contactFactsReadAt: '2026-11-23T19:00:00.000Z' });

  it('is held back when a colleague has just called, until somebody says to call anyway', async () => {
    const world = stale();
    const theirs = attempt('00T000000000090AAA', '2026-11-23T19:08:00.000Z', {
      by: 'Maria Cruz',
      debtIds: [CARD],
    });
    world.answers['customer.reread'] = () => factsAgain(vera({ attempts: read(theirs) }), world.now);
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await stripSays('Maria Cruz called 4 min. ago: No answer');
    expect(world.dialled).toEqual([]);
    await press('Call anyway');
    expect(world.dialled).toEqual([MOBILE]);
  });

  it('is held back while a colleague is on the line', async () => {
    const world = stale();
    const running = {
      id: '00T000000000091AAA',
      object: 'Task',
      startedAt: '2026-11-23T19:10:00.000Z',
      startedAtExact: true,
      partyId: null,
      partyName: null,
      number: null,
      by: 'Maria Cruz',
      isOwn: false,
    };
    world.answers['customer.reread'] = () => factsAgain(vera({ callsInProgress: read(running) }), world.now);
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await stripSays('Maria Cruz is on a call with this customer');
    expect(world.dialled).toEqual([]);
  });

  it('is not placed when a hold came in meanwhile', async () => {
    const world = stale();
    world.answers['customer.reread'] = () =>
      factsAgain(vera({ holds: read(hold('attorney', 'my lawyer is R. Marsh')) }), world.now);
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await stripSays('The verdict has changed since this was read.');
    expect(world.dialled).toEqual([]);
  });

  it('asks a person when nobody else can be asked, and goes out on their word', async () => {
    const world = stale();
    world.answers['customer.reread'] = () => {
      throw new Error('offline');
    };
    await beside(world);
    await press('Call', await groupOf(MOBILE));
    await stripSays('Could not check for other calls');
    expect(world.dialled).toEqual([]);
    await press('Call anyway');
    expect(world.dialled).toEqual([MOBILE]);
  });

  it('carries its verdict, findings, values and rule set, which replay', async () => {
    const world = await beside(on(vera({ attempts: read(...ranOut(2, CARD)) })));
    await press('Call', await groupOf(MOBILE));
    world.pass(30_000);
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    const [command] = callsIn(world);
    const { stored, same } = replay(command?.evidence ?? '');
    expect(same).toBe(true);
    expect(stored).toMatchObject({
      outcome: 'allow',
      at: command?.attempt.startedAt,
      ruleSet: command?.attempt.ruleSet,
    });
    await stripSays('3 of 7');
  });

  it('about other debts than it began with carries the verdict on those', async () => {
    const attempts = read(...ranOut(2, CARD), talked('2026-11-19', CLINIC));
    const world = await beside(on(vera({ attempts })));
    await press('Call', await groupOf(MOBILE));
    const begun = JSON.parse(world.runningCall?.judged?.evidence ?? '');
    expect(begun).toMatchObject({ question: { debtIds: [CARD] }, verdict: { outcome: 'allow' } });
    world.pass(30_000);
    fireEvent.click(await screen.findByRole('checkbox', { name: /Clinic/ }));
    await press('No answer', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    const [command] = callsIn(world);
    expect(command?.attempt.debtIds).toEqual([CARD, CLINIC]);
    expect(JSON.parse(command?.evidence ?? '').question.debtIds).toEqual([CARD, CLINIC]);
    const { stored, same } = replay(command?.evidence ?? '');
    expect(same).toBe(true);
    expect(stored).toMatchObject({ outcome: 'block', at: command?.attempt.startedAt });
  });
});

describe('when they call us', () => {
  it('one may talk even at night, nothing is dialled, and the call is logged as theirs', async () => {
    const world = await beside(at(CURFEW, vera()));
    await stripSays('Blocked');
    pressKey('i');
    await stripSays(/You may talkRestarts the wait until .*30/);
    expect(world.badges.at(-1)).toBeNull();
    await press('Answered', await groupOf(MOBILE));
    // Whoever calls is on the line at once: the guide greets, the record is a key away.
    await screen.findByText(/Greeting, incoming call/);
    pressKey('x');
    await press('Hung up', await groupOf(MOBILE));
    await outboxSays('1 waiting');
    expect(world.dialled).toEqual([]);
    expect(attemptsIn(world)).toMatchObject([{ direction: 'in' }]);
  });

  it('a represented person may be answered, and the strip says no more than that', async () => {
    await beside(on(vera({ holds: read(hold('attorney', 'my lawyer is R. Marsh')) })));
    pressKey('i');
    await stripSays('Answer them, no more: has an attorney');
  });
});

describe('decisions', () => {
  const governed = (world: ReturnType<typeof on>) => Object.assign(world, { companyRules: everyRight });

  it('nobody lifts anything by themselves', async () => {
    await beside(on(seven()));
    pressKey('v');
    await screen.findByText('Ask somebody who has the right to decide this.');
    expect(screen.queryByRole('button', { name: 'Decide to call' })).toBeNull();
  });

  it('a presumption is lifted with a reason, through the outbox, for the next call', async () => {
    const world = governed(on(seven()));
    await beside(world);
    pressKey('v');
    await press('Decide to call');
    fireEvent.input(await screen.findByLabelText('Reason'), { target: { value: 'short' } });
    await press('Decide and log');
    await screen.findByText('Write the reason in a few words.');
    expect(world.outbox).toHaveLength(0);
    fireEvent.input(await screen.findByLabelText('Reason'), {
      target: { value: 'She wrote to be called today' },
    });
    await press('Decide and log');
    await stripSays('Caution, by decision');
    expect(world.outbox[0]?.command).toMatchObject({
      kind: 'override',
      partyId: VERA,
      debtIds: [CARD],
      ruleIds: ['call-frequency'],
      reason: 'She wrote to be called today',
    });
    await press('Call', await groupOf(MOBILE));
    expect(world.dialled).toEqual([MOBILE]);
    world.pass(1_000);
    await press('No answer', await groupOf(MOBILE));
    await stripSays('Blocked');
  });

  it('an attorney cannot be lifted: only the record can be marked as an error', async () => {
    const world = governed(on(vera({ holds: read(hold('attorney', 'my lawyer is R. Marsh')) })));
    await beside(world);
    await stripSays('Blocked');
    pressKey('v');
    expect(screen.queryByRole('button', { name: 'Decide to call' })).toBeNull();
    await press('Recorded in error');
    fireEvent.input(await screen.findByLabelText('Reason'), {
      target: { value: 'Her brother is the lawyer' },
    });
    await press('Mark as recorded in error');
    await stripSays('OK to call until 9:00');
    expect(world.outbox[0]?.command).toMatchObject({
      kind: 'lift-hold',
      holdId: 'a04-attorney',
      status: 'recorded-in-error',
    });
  });

  it('the profile is asked where nobody has said, and one answer settles it', async () => {
    const world = await beside(on(unprofiled()));
    await stripSays('Cannot tell');
    await press('Third-party', await screen.findByRole('group', { name: 'Profile' }));
    await stripSays('OK to call until 9:00');
    expect(world.outbox[0]?.command).toMatchObject({ kind: 'confirm-profile', profile: 'third-party' });
    expect(screen.queryByRole('group', { name: 'Profile' })).toBeNull();
  });

  it('says so when the company’s policy has a mistake; the law is judged all the same', async () => {
    const world = on(vera());
    world.companyRules = { ...everyRight, mistakes: ['companyPolicy.hours.0.from: Expected a time of day'] };
    await beside(world);
    await stripSays('Company policy has a mistake: only the law is checked.');
    // Nobody can say what the company would have forbidden: no plain yes.
    await stripSays('Caution until 9:00');
  });
});

describe('what a note says', () => {
  const lawyer = () =>
    vera({ notes: read(note('069000000000021AAA', 'She said her lawyer is handling this now.')) });

  it('becomes a hold in one click, which blocks at once', async () => {
    const world = await beside(on(lawyer()));
    const hints = await region('Said and not recorded');
    expect(hints.textContent).toContain('her lawyer is handling this now');
    await stripSays('Caution until 9:00');
    await press('Record', hints);
    await stripSays(/Blocked.*has an attorney/);
    expect(world.outbox[0]?.command).toMatchObject({ kind: 'record-hold', hold: { kind: 'attorney' } });
    expect(screen.queryByRole('region', { name: 'Said and not recorded' })).toBeNull();
  });

  it('is dismissed with a reason that is remembered', async () => {
    const world = await beside(on(lawyer()));
    const hints = await region('Said and not recorded');
    await press('Dismiss', hints);
    fireEvent.input(await screen.findByLabelText('Why is it no stop?'), {
      target: { value: 'A divorce lawyer' },
    });
    await press('Dismiss', await region('Said and not recorded'));
    await stripSays('OK to call until 9:00');
    expect(world.outbox[0]?.command).toMatchObject({
      kind: 'dismiss-hint',
      subjectId: '069000000000021AAA',
      hint: 'attorney',
      reason: 'A divorce lawyer',
    });
  });
});

describe('the rules screen', () => {
  it('lists what is in force and finds it by any word', async () => {
    await beside(on(vera()));
    pressKey('g');
    const rules = await region('Rules in force');
    const count = () => within(rules).getAllByRole('listitem').length;
    const all = count();
    fireEvent.input(within(rules).getByRole('searchbox'), { target: { value: 'massachusetts' } });
    await waitFor(() => expect(count()).toBeLessThan(all));
    expect(rules.textContent).toContain('940 CMR 7.04');
    expect(rules.textContent).toMatch(/high confidence/);
    fireEvent.input(within(rules).getByRole('searchbox'), { target: { value: 'validation contents' } });
    const notice = await within(rules).findByRole('heading', { name: 'Validation notice: contents' });
    const item = notice.closest('li')?.textContent;
    expect(item).toContain('12 CFR 1006.34(c) · Text of the law read');
    expect(item).toMatch(/confirmed .*22/);
    fireEvent.input(within(rules).getByRole('searchbox'), { target: { value: 'no such rule' } });
    await within(rules).findByText(/No rule matches/);
    pressKey('Escape');
    await strip();
  });
});

describe('company rules', () => {
  it('shown as overridable by policy: the company closes what the law leaves open', async () => {
    const world = on(vera());
    world.companyRules = {
      ...everyRight,
      policy: { v: 1, name: 'House rules', hours: [{ from: '09:00', to: '14:00' }] },
    };
    await beside(world);
    await stripSays(/Blocked until Tue.*9:00.*outside company hours/);
  });
});
