import { describe, expect, it } from 'vitest';
import { phoneChosenFirst } from '../../../../../extension/panel/during/phone-chosen-first.ts';
import { statusOfNumber } from '../../../../../extension/panel/during/status-of-number.ts';
import { telAddress } from '../../../../../extension/panel/during/tel-address.ts';
import { known } from '../../../../../shared/domain/known.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { phone, read, ref, snapshotOf } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { bare, dana } from '../fixtures/people.ts';
import { entryOf } from '../states.ts';

describe('telAddress', () => {
  it.each([
    ['(614) 555-0142', 'tel:6145550142'],
    ['+1 (608) 555-0111', 'tel:+16085550111'],
    ['+1 608 555 0111 x40213', 'tel:+16085550111;ext=40213'],
    ['608-555-0111 ext. 7', 'tel:6085550111;ext=7'],
    ['608.555.0111 EXT 7 ', 'tel:6085550111;ext=7'],
  ])('%s: %s', (number, address) => {
    expect(telAddress(number)).toBe(address);
  });
});

describe('phoneChosenFirst', () => {
  const order = (...phones: ReturnType<typeof phone>[]) =>
    phoneChosenFirst(snapshotOf({ id: 'a' }, { phones: read(...phones) }))?.id;

  it('is none without a number', () => {
    expect(phoneChosenFirst(bare)).toBeNull();
  });

  it('prefers what works and may be called', () => {
    expect(
      order(
        phone('a.1', '1', { status: known('wrong-number') }),
        phone('a.2', '2', { doNotCall: known(true) }),
      ),
    ).toBe('a.2');
    expect(order(phone('a.1', '1', { doNotCall: known(true) }), phone('a.2', '2'))).toBe('a.2');
    expect(order(phone('a.1', '1', { consent: known('opt-out') }), phone('a.2', '2'))).toBe('a.2');
    expect(order(phone('a.1', '1'), phone('a.2', '2', { status: known('confirmed') }))).toBe('a.2');
    expect(order(phone('a.1', '1'), phone('a.2', '2'))).toBe('a.1');
  });

  it('prefers the person on the page, unless their number is dead or barred', () => {
    expect(phoneChosenFirst({ ...northwind, opened: ref('003000000000022AAA', 'Contact') })?.number).toBe(
      '(850) 555-0188',
    );
    expect(phoneChosenFirst(northwind)?.number).toBe('(850) 555-0121');
  });
});

describe('statusOfNumber', () => {
  const [mobile] = itemsOf(dana.phones);
  if (!mobile) throw new Error('no number');

  it('is the latest mark logged here, before the CRM knows of it', () => {
    expect(statusOfNumber(mobile, [])).toEqual(known('confirmed'));
    expect(statusOfNumber(mobile, [entryOf(dana, 'NA', 2), entryOf(dana, 'NIS', 1)])).toEqual(
      known('not-in-service'),
    );
    expect(statusOfNumber(mobile, [entryOf(dana, 'NIS', 1, { state: 'undone' })])).toEqual(
      known('confirmed'),
    );
    expect(statusOfNumber(mobile, [entryOf(northwind, 'NIS', 1)])).toEqual(known('confirmed'));
  });
});
