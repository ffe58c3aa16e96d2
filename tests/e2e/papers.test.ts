import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { shiftCountedDays } from '../../shared/calendar/bank-holidays.ts';
import { validationDates } from '../../shared/compliance/assessments/validation-dates.ts';
import { dayWritten } from '../../shared/papers/written-out.ts';
import { dateInWords } from '../../shared/plans/date-words.ts';
import { z } from '../../shared/schema.ts';
import { findViolations } from './fixtures/accessibility.ts';
import { daysFromToday } from './fixtures/days-from-today.ts';
import { openPaper, openPapers, readPaperPage, saySender } from './fixtures/paper-page.ts';
import { CUSTOMERS, Stage, screenshotFile } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const { larkspur, dana } = CUSTOMERS;

/** Where the associate is. */
const today = Temporal.Now.plainDateISO(ASSOCIATE.zone).toString();

const attemptSchema = z.object({
  Id: z.string(),
  Channel__c: z.string(),
  Direction__c: z.string(),
  Result__c: z.string(),
  Disposition__c: z.string(),
  Rule_Set__c: z.nullable(z.string()),
  Path__c: z.nullable(z.string()),
  Evidence__c: z.nullable(z.string()),
});
const fieldsOfAttempt = Object.keys(attemptSchema.shape).join(', ');

describe('mail and papers', () => {
  let stage: Stage;
  let panel: PanelPage;
  let id: string;
  /** Of a notice to Dana that goes today. */
  let end: string;

  const attempts = () =>
    stage.org.query(
      `SELECT ${fieldsOfAttempt} FROM Contact_Attempt__c WHERE Account__c = '${id}' AND Channel__c = 'letter'`,
      attemptSchema,
    );

  /** Fills in what a packet lacks and a person can say, until its meter is full of it. */
  const fillIn = async () => {
    for (let field = await emptyField(); field !== null; field = await emptyField()) {
      const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.innerText ?? '');
      await field.asLocator().fill(`${label.trim()}, as told`);
      await panel.page.keyboard.press('Tab');
    }
  };
  const emptyField = async () => {
    for (const input of await panel.page.$$('.paper-missing input'))
      if (await input.evaluate((one) => (one as HTMLInputElement).value === '')) return input;
    return null;
  };
  const comparePacket = async (template: string, language: 'English' | 'Spanish', picture: string) => {
    const back = await panel.page.$('::-p-text(All papers)');
    await back?.asLocator().click();
    await panel.press(language);
    await openPaper(panel, template);
    await panel.says('Preview');
    await fillIn();
    await panel.press('Open and print');
    const { lines, lang } = await readPaperPage(stage, picture);
    expect(lang).toBe(language === 'English' ? 'en' : 'es');
    expect(daysFromToday(lines, today)).toMatchSnapshot();
  };

  beforeAll(async () => {
    stage = await Stage.open();
    ({ panel, id } = await stage.panelBeside('larkspur'));
    await saySender(panel);
  });
  afterAll(() => stage.close());

  it('a dispute leads to its acknowledgement, which is printed, and logged when it was mailed', async () => {
    const before = (await attempts()).map(({ Id }) => Id);
    const hands = new CountedHands(panel);
    await hands.call(larkspur.phone);
    await hands.key('w');
    await hands.press('Dispute');
    const [box] = await until('an invoice', async () => {
      const boxes = await panel.page.$$('.fact .invoice-line input[type="checkbox"]');
      return boxes.length > 0 && boxes;
    });
    await box?.asLocator().click();
    await hands.choose('Reason', 'Quantity or short shipment');
    await hands.fill('Their own words', 'Two pallets were missing');
    await hands.save();
    await panel.outboxSays('All saved');
    await openPapers(panel);
    const first = await until('the first paper', () => panel.page.$('.paper-row'));
    expect(await first.evaluate((row) => row.getAttribute('data-paper'))).toBe('dispute-acknowledgement');
    expect(await findViolations(panel.page, (look) => screenshotFile(`papers-list-${look}`))).toEqual([]);
    await openPaper(panel, 'dispute-acknowledgement');
    await panel.says('Preview');
    expect(await findViolations(panel.page, (look) => screenshotFile(`papers-one-${look}`))).toEqual([]);
    await panel.press('Open and print');
    const { lines } = await readPaperPage(stage, 'paper-acknowledgement-en');
    expect(lines).toEqual([
      'p.lines: Northline, Inc. | 200 Front Street, Columbus, OH 43215',
      `p: ${todayIn('en')}`,
      'p.lines: Larkspur Outdoor Supply, Inc. | 2200 Front St, Sacramento, CA 95818, US',
      'p: Dear Larkspur Outdoor Supply, Inc.,',
      `p: We received your dispute on ${todayIn('en')}. Thank you for telling us.`,
      expect.stringMatching(
        /^table: Invoice \| Purchase order \| Original due date \| Open \| INV-10412 \| .* \| Total \| \$[\d,.]+$/,
      ),
      'p: We are looking into it with the people concerned and will write to you with what we find. Until then these invoices stay marked as disputed.',
      'p: If you have anything that would help us, such as a receipt, a delivery note or a letter, you may send us a copy.',
      'p.lines: Sincerely, | Dana Ortiz | Northline, Inc.',
    ]);
    expect((await attempts()).map(({ Id }) => Id)).toEqual(before);
    await panel.page.bringToFront();
    await panel.press('Mailed: log it');
    const written = async () => (await attempts()).filter(({ Id }) => !before.includes(Id));
    await until('the record', async () => (await written()).length > 0);
    await panel.outboxSays('All saved');
    const [logged, ...more] = await written();
    expect(more).toEqual([]);
    expect(logged).toMatchObject({
      ...{ Channel__c: 'letter', Direction__c: 'out', Result__c: 'recorded_message', Disposition__c: 'INFO' },
      Rule_Set__c: expect.any(String),
    });
    expect(logged?.Path__c).toContain('paper dispute-acknowledgement');
    expect(logged?.Evidence__c).toContain('"templateId":"dispute-acknowledgement"');
    await panel.page.screenshot({ path: screenshotFile('papers-logged') as `${string}.png` });
  });

  it.each([
    ['dispute-acknowledgement', 'English'],
    ['dispute-acknowledgement', 'Spanish'],
    ['reminder-2', 'English'],
    ['reminder-2', 'Spanish'],
    ['statement', 'English'],
    ['statement', 'Spanish'],
  ] as const)('%s in %s: the page shows the letter, block by block', async (template, language) => {
    const back = await panel.page.$('::-p-text(All papers)');
    await back?.asLocator().click();
    await panel.press(language);
    await openPaper(panel, template);
    await panel.says('Preview');
    await panel.press('Open and print');
    const seen = await readPaperPage(stage, `paper-${template}-${language}`);
    expect(seen.lang).toBe(language === 'English' ? 'en' : 'es');
    expect(daysFromToday(seen.lines, today)).toMatchSnapshot();
  });

  it.each([
    ['refund-request', 'English'],
    ['refund-request', 'Spanish'],
    ['agency-referral', 'English'],
    ['legal-packet', 'Spanish'],
    ['write-off', 'English'],
  ] as const)('%s in %s: the page shows the packet, with what a person filled in', (template, language) =>
    comparePacket(template, language, `packet-${template}-${language}`),
  );

  it('a validation notice that lacks something is refused with what is missing, and no page opens', async () => {
    const danaId = await stage.goTo('dana');
    const soql = `SELECT Parley_Zone__c FROM Account WHERE Id = '${danaId}'`;
    const [account] = await stage.org.query(soql, z.object({ Parley_Zone__c: z.string() }));
    end = periodEnd(account?.Parley_Zone__c ?? '');
    await panel.shows('Customer', dana.name);
    await openPaper(panel, 'validation-notice');
    await panel.says('What is missing');
    const text = await panel.text();
    expect(text).toContain('12 CFR 1006.34');
    expect(await panel.page.$('::-p-aria([name="Open and print"][role="button"])')).toBeNull();
    expect(await findViolations(panel.page, (look) => screenshotFile(`papers-notice-${look}`))).toEqual([]);
  });

  it.each(['English', 'Spanish'] as const)(
    'a validation notice with all it needs, in %s: in the order of the model form, with its days and amounts',
    async (language) => {
      await panel.press(language);
      if (language === 'English') {
        await panel.select('About', 'Card ··2290');
        const then = await until('the field', () => panel.page.$('.paper-missing input'));
        await then.asLocator().fill('Harbor Bank');
        await panel.page.keyboard.press('Tab');
      }
      await panel.says('Preview');
      await panel.press('Open and print');
      const { lines } = await readPaperPage(stage, `paper-notice-${language}`);
      const written = lines.join('\n');
      expect(written.split(dayWritten(end, language === 'English' ? 'en' : 'es'))).toHaveLength(4);
      let from = 0;
      for (const words of inOrder[language]) {
        const found = written.indexOf(words, from);
        expect(found, words).toBeGreaterThanOrEqual(from);
        from = found + words.length;
      }
      expect(daysFromToday(lines, today, end)).toMatchSnapshot();
    },
  );

  it.each(['English', 'Spanish'] as const)(
    'the statement of a consumer in %s is over all the debts, with their amounts',
    async (language) => {
      await (await panel.page.$('::-p-text(All papers)'))?.asLocator().click();
      await panel.press(language);
      await panel.select('About', 'Everything owed');
      await openPaper(panel, 'statement');
      await panel.says('Preview');
      await panel.press('Open and print');
      const { lines } = await readPaperPage(stage, `paper-consumer-statement-${language}`);
      expect(daysFromToday(lines, today)).toMatchSnapshot();
    },
  );

  it.each([
    ['agency-referral', 'Spanish'],
    ['legal-packet', 'English'],
    ['write-off', 'Spanish'],
  ] as const)('%s of a consumer in %s: the page shows the packet', (template, language) =>
    comparePacket(template, language, `packet-consumer-${template}-${language}`),
  );

  it('what a consumer promised is confirmed with its amount and its day', async () => {
    await panel.page.bringToFront();
    await panel.page.keyboard.press('Escape');
    const hands = new CountedHands(panel);
    const day = shiftCountedDays(today, 5);
    await hands.call(dana.mobile);
    await hands.key('w');
    await hands.fill('Amount', '150.00');
    await hands.fill('By', day);
    await hands.tick('Date of birth');
    await hands.tick('ZIP code');
    await hands.tick('I read this to them');
    await hands.save();
    await panel.outboxSays('All saved');
    await openPapers(panel);
    await openPaper(panel, 'plan-confirmation');
    await panel.says('Preview');
    await panel.press('Open and print');
    const { lines } = await readPaperPage(stage, 'paper-plan-confirmation');
    expect(lines.join('\n')).toContain(`You will pay it on ${dateInWords(day, 'en')}.`);
    expect(lines.join('\n')).toContain(`agreed on ${dateInWords(today, 'en')}.`);
    expect(daysFromToday(lines, today, day)).toMatchSnapshot();
  });
});

const todayIn = (language: 'en' | 'es'): string => dayWritten(today, language);

/** The later of the associate's day and the customer's, and from then five counted days and thirty. */
function periodEnd(zone: string): string {
  const theirs = Temporal.Now.plainDateISO(zone).toString();
  const { values } = validationDates({ provided: [theirs, today].toSorted()[1] ?? today });
  if (!values) throw new Error('The law is not on file for today');
  return values.end;
}

/** 12 CFR 1006.34(c), in the order of Model Form B-1, as Dana's card has it. */
const inOrder = {
  English: [
    ...['Northline, Inc. | 200 Front Street', 'To: | Dana Reyes | 482 Neil Ave', 'is a debt collector'],
    ...[
      'you owe to Harbor Bank',
      'Our information shows:',
      'Card ··2290, from Harbor Bank',
      'ending in 2290',
    ],
    ...['you owed | $1,850.00', 'interest | + $214.00', 'fees | + $166.00', 'debt | − $250.00'],
    ...['debt | − $0.00', 'Total amount of the debt now | $1,980.00', 'How can you dispute the debt?'],
    ...['Call or write to us by', 'If you write to us by', 'What else can you do?', 'original creditor, if'],
    ...['www.cfpb.gov/debt-collection', 'How do you want to respond?', 'This is not my debt.'],
    ...[
      'The amount is wrong.',
      'Other (please describe',
      'I want you to send me the name',
      'Mail this form to:',
    ],
    'From: | Dana Reyes',
  ],
  Spanish: [
    ...[
      'Northline, Inc. | 200 Front Street',
      'Para: | Dana Reyes | 482 Neil Ave',
      'es un cobrador de deudas',
    ],
    ...['le debe a Harbor Bank', 'Nuestra información muestra:', 'Card ··2290, de Harbor Bank'],
    ...['terminado en 2290', 'usted debía | $1,850.00', 'intereses | + $214.00', 'cargos | + $166.00'],
    ...['deuda | − $250.00', 'deuda | − $0.00', 'Monto total de la deuda ahora | $1,980.00'],
    ...['¿Cómo puede disputar la deuda?', 'Llámenos o escríbanos', 'Si nos escribe', '¿Qué más puede hacer?'],
    ...['acreedor original, si', 'www.cfpb.gov/debt-collection', '¿Cómo desea responder?'],
    ...[
      'Esta no es mi deuda.',
      'El monto es incorrecto.',
      'Otro (describa',
      'Quiero que me envíen el nombre',
    ],
    ...['Envíe este formulario a:', 'De: | Dana Reyes'],
  ],
};
