// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { plusMilliseconds } from '../../../../../shared/calendar/instant.ts';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import {
  attemptsIn,
  beside,
  closePanel,
  groupOf,
  openPanel,
  press,
  pressKey,
  region,
} from '../open-panel.ts';
import { on, pageOf } from '../states.ts';
import { answered, calling, callShows, pressDigit, stored } from './on-a-call.ts';

afterEach(closePanel);

const typeWords = async (text: string) => {
  const field = await screen.findByRole('textbox', { name: 'Attorney: Their own words' });
  fireEvent.input(field, { target: { value: text } });
};

describe('a conversation', () => {
  it('is kept at every step, with its reason', async () => {
    const world = await answered(dana);
    expect(stored(world).path.at(-1)).toMatchObject({ node: 'C02', answer: 'C02.person' });
    expect(stored(world)).toMatchObject({ profile: 'third-party', direction: 'out', node: 'C03' });
    pressDigit(3);
    await callShows(/./);
    expect(stored(world).path.at(-1)).toMatchObject({ node: 'C03', reason: expect.stringMatching(/\w/) });
  });

  it('resumes where it was: step, ticks and words', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    await typeWords('call my lawyer');
    await openPanel(world);
    await callShows('Attorney');
    expect(await screen.findByDisplayValue('call my lawyer')).toBeTruthy();
    expect(stored(world)).toMatchObject({ node: 'ATT', facts: [{ code: 'ATT', words: 'call my lawyer' }] });
  });

  it('resumes with the message that was typed and not added yet', async () => {
    const world = await answered(dana);
    pressKey('w');
    fireEvent.click(await screen.findByRole('button', { name: 'Message to…' }));
    const message = await screen.findByRole('textbox', { name: 'Message' });
    fireEvent.input(message, { target: { value: 'Please look at the invoice' } });
    await openPanel(world);
    await callShows('Hand over');
    expect(await screen.findByDisplayValue('Please look at the invoice')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add message' }));
    await callShows('Sales (account owner): Dana Reyes');
    expect(stored(world).wrapUp).toMatchObject({
      message: null,
      tasks: [{ to: 'owner', text: 'Please look at the invoice' }],
    });
    expect(document.activeElement?.textContent).toBe('Message to…');
  });

  it('keeps identifiers that matched before there are enough of them', async () => {
    const world = await answered(dana);
    pressKey('k');
    await screen.findByRole('combobox');
    fireEvent.input(screen.getByRole('combobox'), { target: { value: 'C05' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await callShows('protect your privacy');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Address' }));
    pressDigit(1);
    await screen.findByText('Tick two identifiers first.');
    await openPanel(world);
    await callShows('protect your privacy');
    expect((screen.getByRole('checkbox', { name: 'Address' }) as HTMLInputElement).checked).toBe(true);
    expect(stored(world).verified).toBeNull();
  });

  it('of an earlier shape is set aside, and the call goes on', async () => {
    const world = await answered(dana);
    const damaged = { v: 0, node: 'C05', words: 'something' };
    if (!world.runningCall?.guided) throw new Error('no conversation');
    world.runningCall = {
      ...world.runningCall,
      guided: { ...world.runningCall.guided, session: damaged },
    };
    await openPanel(world);
    await screen.findByText(/begun in another version/);
    expect(world.setAside).toEqual([damaged]);
    expect(stored(world)).toMatchObject({ v: 1 });
    expect(screen.getByRole('timer')).toBeTruthy();
  });

  it('says nothing in the next call of what went wrong in this one', async () => {
    const world = await answered(dana);
    if (!world.runningCall?.guided) throw new Error('no conversation');
    world.runningCall.guided.session = { v: 0 };
    await openPanel(world);
    await screen.findByText(/begun in another version/);
    pressKey('b');
    await screen.findByText('There is no such step from here.');
    pressKey('w');
    fireEvent.click(await screen.findByRole('button', { name: 'No answer' }));
    await waitFor(() => expect(world.runningCall).toBeNull());
    await press('Call', await groupOf('(614) 555-0142'));
    await screen.findByRole('timer');
    pressKey('a');
    await callShows('May I speak with');
    expect(screen.queryByText(/begun in another version/)).toBeNull();
    expect(screen.queryByText('There is no such step from here.')).toBeNull();
  });

  it('does not put a card number on disk, also when something else changes', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    await typeWords('pay with 4111 1111 1111 1111');
    await waitFor(() => expect(stored(world).facts[0]?.words).toBe('pay with ••••'));
    expect(screen.getByDisplayValue('pay with 4111 1111 1111 1111')).toBeTruthy();
    await screen.findByText(/looks like a card number/);
    pressKey('x');
    await waitFor(() => expect(world.runningCall?.guided?.view).toBe('record'));
    expect(JSON.stringify(world.runningCall)).not.toContain('4111');
  });

  it('asks for nothing more when a stop is marked in the wrap-up', async () => {
    const world = await answered(dana);
    pressKey('w');
    fireEvent.click(await within(await region('Call')).findByRole('button', { name: 'Bankruptcy' }));
    pressKey('a');
    await callShows('A stop was heard');
    expect((await region('Call')).textContent).not.toContain('May I speak with');
    const answers = within(await region('Call')).getByRole('group', { name: 'What do they say?' });
    expect(answers.textContent).toContain('Hung up');
    expect(answers.textContent).not.toContain('Speaking');
    expect(stored(world)).toMatchObject({ node: 'C03', facts: [{ code: 'BK' }] });
  });

  it('takes a stop down that is heard when the path has come to its end', async () => {
    const world = await answered(dana);
    pressKey('k');
    fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'HU' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await callShows('Before verification');
    pressDigit(1);
    await waitFor(() => expect(stored(world).node).toBe('WRAP'));
    pressDigit(1, true);
    await waitFor(() =>
      expect(stored(world)).toMatchObject({ node: 'WRAP', facts: [{ code: 'ATT', takenBack: null }] }),
    );
    expect(world.runningCall?.guided?.view).toBe('wrap-up');
  });

  it('says where to set what a line says of the company and nobody has set', async () => {
    await answered(northwind);
    await callShows('Not set: the company’s name.');
    fireEvent.click(screen.getByRole('button', { name: 'Set it in Keys and languages' }));
    await screen.findByRole('heading', { name: 'Keys and languages' });
  });

  it('asks of what is no stop why it was not so', async () => {
    await answered(dana);
    pressKey('e');
    fireEvent.click(await screen.findByRole('button', { name: 'Take back' }));
    expect(await screen.findByRole('textbox', { name: /: Why was it not so\?$/ })).toBeTruthy();
  });

  it('tells at the ways out where one is', async () => {
    await answered(dana);
    const pressed = (name: string) =>
      within(screen.getByRole('navigation')).getByRole('button', { name }).getAttribute('aria-pressed');
    expect([pressed('Offers'), pressed('Wrap up')]).toEqual(['false', 'false']);
    pressKey('o');
    await waitFor(() => expect([pressed('Offers'), pressed('Wrap up')]).toEqual(['true', 'false']));
    pressKey('w');
    await waitFor(() => expect([pressed('Offers'), pressed('Wrap up')]).toEqual(['false', 'true']));
  });

  it('takes a stop back with a reason, and never without', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    await callShows('attorney');
    fireEvent.click(screen.getByRole('button', { name: 'Take back' }));
    const reason = await screen.findByRole('textbox', { name: 'Attorney: Why was it no stop?' });
    fireEvent.submit(reason.closest('form') as HTMLFormElement);
    expect(stored(world)).toMatchObject({ node: 'ATT', facts: [{ takenBack: null }] });
    fireEvent.input(reason, { target: { value: 'Spoke of a cousin' } });
    fireEvent.submit(reason.closest('form') as HTMLFormElement);
    await callShows('May I speak with');
    expect(stored(world)).toMatchObject({
      node: 'C03',
      facts: [{ code: 'ATT', takenBack: { reason: 'Spoke of a cousin' } }],
    });
  });

  it('asks for nothing after a stop', async () => {
    const world = await answered(dana);
    pressDigit(2, true);
    await callShows('Bankruptcy');
    pressKey('b');
    await screen.findByText(/A stop was heard/);
    expect(stored(world).node).toBe('BK');
  });

  it('takes no stop back with a step: that wants the reason', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    await callShows('attorney');
    pressKey('z');
    await screen.findByText(/A stop goes only with a reason/);
    expect(stored(world)).toMatchObject({ node: 'ATT', facts: [{ code: 'ATT', takenBack: null }] });
    pressKey('w');
    await callShows('Wrap up');
    expect(screen.queryByText(/A stop goes only with a reason/)).toBeNull();
  });

  it('takes a fact back at the wrap-up and stays there', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    await callShows('attorney');
    pressKey('w');
    fireEvent.click(await screen.findByRole('button', { name: 'Take back: Attorney' }));
    const reason = await screen.findByRole('textbox', { name: 'Attorney: Why was it not so?' });
    fireEvent.input(reason, { target: { value: 'Spoke of a cousin' } });
    fireEvent.keyDown(reason, { key: 'Enter' });
    await callShows('Spoke of a cousin');
    await callShows('Wrap up');
    expect(stored(world)).toMatchObject({
      node: 'C03',
      facts: [{ takenBack: { reason: 'Spoke of a cousin' } }],
    });
    expect(world.runningCall?.guided?.view).toBe('wrap-up');
  });

  it('is not lost by an outcome of a call that reached nobody, nor by the press that says it was never placed', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    await typeWords('call my lawyer');
    for (const name of ['No answer', 'Not placed']) {
      pressKey('x');
      fireEvent.click(await screen.findByRole('button', { name }));
      await callShows('Wrap up');
      expect(attemptsIn(world)).toEqual([]);
      expect(stored(world)).toMatchObject({
        facts: [{ code: 'ATT', words: 'call my lawyer' }],
        wrapUp: { disposition: null },
      });
    }
  });

  it('keeps what was typed when the outcome is that nobody was reached: it is the result chosen', async () => {
    const world = await answered(dana);
    pressKey('w');
    const added = await screen.findByRole('textbox', { name: 'Added by you' });
    fireEvent.input(added, { target: { value: 'The neighbour picked up.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Not in' }));
    await waitFor(() =>
      expect(stored(world).wrapUp).toMatchObject({
        disposition: 'TP-NI',
        added: 'The neighbour picked up.',
      }),
    );
    expect(attemptsIn(world)).toEqual([]);
    await screen.findByText(/chosen by you/);
  });

  it('stays with its customer when the page moves, and one press leads back', async () => {
    const world = await answered(dana, on(dana).knows(dana, northwind));
    world.goTo(pageOf(northwind));
    await screen.findByRole('heading', { name: /Northwind/ });
    expect(screen.getByRole('complementary', { name: 'Running call' }).textContent).toContain('Dana Reyes');
    const before = stored(world);
    pressDigit(1);
    pressDigit(1, true);
    expect(stored(world)).toEqual(before);
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await callShows('May I speak with');
  });

  it('begins on a machine with the words to leave, before the beep', async () => {
    const world = await calling(dana);
    pressKey('m');
    await callShows(/word for word|Leave no message/);
    expect(stored(world).node).toBe('VM');
  });

  it('begins from Find when they call us: one press on who was found', async () => {
    const world = on(dana);
    world.answers['customer.search'] = () => [
      { ref: dana.customer.ref, name: 'Dana Reyes', matched: '(614) 555-0177' },
    ];
    await beside(world);
    pressKey('/');
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: '614 555 0177' } });
    fireEvent.submit(screen.getByRole('searchbox').closest('form') as HTMLFormElement);
    fireEvent.click(await screen.findByRole('button', { name: /^Answered: Dana Reyes/ }));
    await callShows('Thank you for calling');
    expect(world.runningCall).toMatchObject({ direction: 'in', number: '(614) 555-0177' });
    expect(stored(world)).toMatchObject({ direction: 'in', node: 'GREET_IN' });
    expect(world.dialled).toEqual([]);
  });
});

describe('keys in a conversation', () => {
  it('a digit answers and logs no outcome', async () => {
    const world = await answered(dana);
    pressDigit(1);
    await callShows('being recorded');
    expect(attemptsIn(world)).toEqual([]);
  });

  it('nothing typed in a field is an answer, a stop or a step', async () => {
    const world = await answered(dana);
    pressDigit(1, true);
    const field = await screen.findByRole('textbox', { name: 'Attorney: Their own words' });
    const before = stored(world);
    pressDigit(1, false, field);
    pressDigit(2, true, field);
    for (const key of 'abwxzm') pressKey(key, field);
    expect(stored(world)).toEqual(before);
    expect(world.runningCall?.guided?.view).toBe('guide');
  });

  it('the focus goes to the next step', async () => {
    await answered(dana);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Ask for the person'));
    pressDigit(1);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Recording'));
  });

  it('a key that was given away does what it was given for, and one turned off nothing', async () => {
    const world = on(dana);
    world.shortcuts = { answered: 'q', wrapUp: '' };
    await calling(dana, world);
    pressKey('a');
    pressKey('w');
    expect(world.runningCall?.guided).toBeNull();
    pressKey('q');
    await callShows('May I speak with');
  });

  it('digits turned off answer nothing and mark no stop; the buttons still do', async () => {
    const world = on(dana);
    world.shortcuts = { digits: '' };
    await answered(dana, world);
    const call = await region('Call');
    expect(call.querySelector('.answer .key, .stop .key')).toBeNull();
    const before = stored(world);
    pressDigit(1);
    pressDigit(1, true);
    pressKey('c');
    await waitFor(() => expect(stored(world)).toEqual(before));
    fireEvent.click(call.querySelector('.answer') as HTMLElement);
    await waitFor(() => expect(stored(world).path.length).toBeGreaterThan(before.path.length));
  });

  it('digits are turned off and on again on their screen', async () => {
    const world = await beside(on(dana));
    pressKey('k');
    fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'keys' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Digits, all of them' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(world.shortcuts).toEqual({ digits: '' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Digits, all of them' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(world.shortcuts).toEqual({}));
  });

  it('are changed on their screen; two actions on one key are refused by name', async () => {
    const world = await beside(on(dana));
    pressKey('k');
    fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'keys' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    const field = await screen.findByRole('textbox', { name: 'Refresh' });
    fireEvent.input(field, { target: { value: 'n' } });
    await screen.findByText('n is already Refresh.');
    fireEvent.input(field, { target: { value: 'u' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    expect(world.shortcuts).toEqual({ refresh: 'u' });
    await region('Customer').catch(() => undefined);
  });

  it('that IT set are shown, and nobody changes them', async () => {
    const world = on(dana);
    world.shortcuts = { refresh: 'u' };
    world.areKeysOfCompany = true;
    await beside(world);
    pressKey('k');
    fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'keys' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Refresh' });
    expect(field).toMatchObject({ value: 'u', disabled: true });
    const form = field.closest('form') as HTMLFormElement;
    expect(form.textContent).toContain('Set by your company.');
    expect([...form.elements].filter((one) => !one.matches(':disabled'))).toEqual([]);
    expect(form.querySelector('button')).toBeNull();
    fireEvent.submit(form);
    expect(screen.queryByText('Saved.')).toBeNull();
  });
});

describe('languages', () => {
  it('lines of one are shown to those marked for it, with English beside', async () => {
    const world = on(dana);
    world.guideSettings = { ...world.guideSettings, speakers: { en: ['*'], es: ['*'] } };
    await answered(dana, world);
    // Her language on record.
    await callShows('¿Podría hablar con');
    await callShows('May I speak with');
    expect(stored(world)).toMatchObject({ language: 'es', facts: [] });
    // Read aloud, and ticked late, in the voice of its language.
    const spoken = [...document.querySelectorAll('[aria-live]')].filter(({ textContent }) =>
      textContent?.includes('¿Podría hablar con'),
    );
    expect(spoken.map((one) => one.getAttribute('lang'))).toEqual(['es']);
    pressKey('w');
    fireEvent.click(await screen.findByRole('button', { name: 'Dispute' }));
    const [late] = await screen.findAllByText(/cobrador de deudas|cobrar una deuda/);
    expect(late?.closest('[lang]')?.getAttribute('lang')).toBe('es');
  });

  it('keep a wish for another language that was taken down before', async () => {
    const world = await answered(dana);
    pressKey('w');
    fireEvent.click(await screen.findByRole('button', { name: 'Add another' }));
    const search = await screen.findByRole('combobox', { name: 'Fact, by name or code' });
    fireEvent.input(search, { target: { value: 'LANG' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    fireEvent.change(await screen.findByRole('combobox', { name: 'Language' }), { target: { value: 'zh' } });
    await waitFor(() => expect(stored(world).facts).toMatchObject([{ fields: { language: 'zh' } }]));
    world.now = plusMilliseconds(world.now, 4_000);
    pressKey('a');
    await callShows('May I speak with');
    pressKey('e');
    await callShows('You are not marked for Spanish');
    expect(stored(world).facts).toMatchObject([{ fields: { language: 'zh' }, takenBack: null }]);
    pressKey('e');
    await callShows('May I speak with');
    expect(stored(world).facts).toMatchObject([{ fields: { language: 'zh' }, takenBack: null }]);
  });

  it('fill in a wish that does not say which yet, and leave it on record', async () => {
    const world = await answered(dana);
    pressKey('k');
    fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'LANG' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await waitFor(() => expect(stored(world)).toMatchObject({ node: 'LANG', facts: [{ fields: {} }] }));
    world.now = plusMilliseconds(world.now, 4_000);
    pressKey('e');
    await waitFor(() => expect(stored(world).facts).toMatchObject([{ fields: { language: 'es' } }]));
    pressKey('e');
    await waitFor(() => expect(stored(world).language).toBe('en'));
    expect(stored(world).facts).toMatchObject([{ code: 'LANG', takenBack: null }]);
  });

  it('others hand over, and the wish is on record until it is taken back', async () => {
    const world = await answered(dana);
    pressKey('e');
    await callShows('You are not marked for Spanish');
    expect((await region('Call')).textContent).not.toContain('¿Podría');
    expect(stored(world).facts).toMatchObject([
      { code: 'LANG', fields: { language: 'es' }, takenBack: null },
    ]);
    pressKey('e');
    await callShows('May I speak with');
    expect(stored(world).facts[0]?.takenBack).not.toBeNull();
  });
});
