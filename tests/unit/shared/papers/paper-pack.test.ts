import { describe, expect, it } from 'vitest';
import { paperFor } from '../../../../shared/papers/paper-for.ts';
import { readPaperPack } from '../../../../shared/papers/paper-pack.ts';
import { ourTemplates } from '../../../../shared/papers/templates/our-templates.ts';
import { contextOf, customerOf, matterOf } from './made-up-papers.ts';

const paragraph = (en: string, es: string, more: object = {}) => ({
  is: 'paragraph',
  text: { en, es },
  ...more,
});
const subject = { en: 'A message from {companyName}', es: 'Un mensaje de {companyName}' };
const pack = (...templates: object[]) => ({ v: 1, name: 'Northline', version: '3', templates });
const reminder = (en: string, es: string, head: object = subject) => ({
  id: 'reminder-1',
  subject: head,
  parts: [paragraph(en, es)],
});
const plain = reminder(
  'Your account has a balance of {amountAsked}.',
  'Su cuenta tiene un saldo de {amountAsked}.',
);

const reasonsOf = (json: unknown): readonly string[] => {
  const reading = readPaperPack(json, ourTemplates);
  return reading.is === 'refused' ? reading.reasons : [];
};

describe('company papers', () => {
  it('take the place of ours, and the law still adds what it wants', () => {
    const reading = readPaperPack(pack(plain), ourTemplates);
    if (reading.is === 'refused') throw new Error(reading.reasons.join('\n'));
    const template = reading.templates.get('reminder-1');
    if (!template) throw new Error('No reminder');
    const made = paperFor(template, matterOf(customerOf('third-party')), contextOf({ medium: 'email' }));
    if (made.is === 'refused') throw new Error(JSON.stringify(made));
    expect(made.version).toBe('Northline 3');
    expect(made.text).toContain('Your account has a balance of $1,980.00.');
    expect(made.text).toContain('This communication is from a debt collector.');
    expect(made.text).toContain('reply to this e-mail with the word STOP');
    expect(reading.templates.get('statement')).toBe(ourTemplates.get('statement'));
  });

  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    ['another shape', { ...pack(plain), colour: 'red' }, /colour/],
    ['an unknown paper', pack({ ...plain, id: 'threat' }), /templates\.0\.id/],
    [
      'an unknown field',
      pack(reminder('You owe {balanceNow}.', 'Debe {balanceNow}.')),
      /unknown field \{balanceNow\}/,
    ],
    [
      'other fields in Spanish',
      pack(reminder('It is {amountAsked}.', 'Es su saldo.')),
      /other fields in English/,
    ],
    ['a stray brace', pack(reminder('Your {account.', 'Su {account.')), /brace/],
    ['an unknown table', pack({ ...plain, parts: [{ is: 'table', table: 'secrets' }] }), /Unknown table/],
    [
      'a threat of suit',
      pack(reminder('We will sue you and take you to court.', 'Su cuenta tiene un saldo.')),
      /time-barred|not intended|intends suit/,
    ],
    [
      'a threat of arrest, in Spanish alone',
      pack(reminder('Your account has a balance.', 'Si no paga, irá a la cárcel.')),
      /\(es, .*arrest/,
    ],
    [
      'a demand before the period ends',
      pack(reminder('You must pay within 5 days.', 'Debe pagar en 5 días.')),
      /overshadows/,
    ],
    [
      'a subject that tells',
      pack(
        reminder('Your account has a balance.', 'Su cuenta tiene un saldo.', {
          en: 'Your overdue debt',
          es: 'Su deuda',
        }),
      ),
      /subject tells/,
    ],
    [
      'a demand in a receipt',
      pack({
        id: 'hardship-receipt',
        subject,
        parts: [paragraph('Thank you. You must pay us soon.', 'Gracias. Debe pagar pronto.')],
      }),
      /asks for payment, and this paper does not/,
    ],
    ['the words of an agreement', pack({ ...plain, id: 'plan-confirmation' }), /not replaced/],
  ];
  it.each(refused)('%s is refused with its reason', (_, json, reason) => {
    expect(reasonsOf(json).join('\n')).toMatch(reason);
  });

  it('a validation notice keeps every content, with the paragraph of each that is gone', () => {
    const own = ourTemplates.get('validation-notice');
    if (!own) throw new Error('No notice');
    const notice = (parts: readonly object[]) => pack({ id: own.id, subject: own.subject, parts });
    expect(reasonsOf(notice(own.parts))).toEqual([]);
    for (const part of own.parts) {
      if (!part.items) continue;
      const without = own.parts.filter((one) => one !== part);
      const kept = new Set(without.flatMap(({ items }) => items ?? []));
      const gone = part.items.filter((item) => !kept.has(item));
      const reasons = reasonsOf(notice(without)).join('\n');
      for (const item of gone) expect(reasons).toContain(`lacks ${item} (12 CFR 1006.34`);
    }
    const dateless = own.parts.map((part) =>
      part.items?.includes('end_date_dispute')
        ? { ...part, texts: [{ en: 'Write to us soon.', es: 'Escríbanos pronto.' }] }
        : part,
    );
    expect(reasonsOf(notice(dateless)).join('\n')).toMatch(/end_date_dispute does not name \{periodEnd\}/);
  });
});
