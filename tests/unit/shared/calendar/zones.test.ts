import { describe, expect, it } from 'vitest';
import {
  possibleZones,
  zonesOfAreaCode,
  zonesOfPhone,
  zonesOfZip,
} from '../../../../shared/calendar/zones.ts';

const E = 'America/New_York';
const C = 'America/Chicago';
const M = 'America/Denver';
const P = 'America/Los_Angeles';
const nowhere = { state: null, postalCode: null, country: null, phones: [] };
const zones = (hints: Partial<Parameters<typeof possibleZones>[0]>) =>
  possibleZones({ ...nowhere, ...hints }).sort();

describe('zones by address', () => {
  it.each([
    ['Ohio by code', { state: 'OH' }, [E]],
    ['Ohio by name', { state: ' ohio ' }, [E]],
    ['a split state without a ZIP code is in both zones', { state: 'TN' }, [C, E]],
    ['a ZIP code settles a split state', { state: 'TN', postalCode: '37203' }, [C]],
    ['ZIP+4 as well', { state: 'TN', postalCode: '37902-1234' }, [E]],
    ['Malheur County in Oregon', { state: 'OR', postalCode: '97914' }, [M]],
    ['El Paso in Texas', { state: 'TX', postalCode: '79901' }, [M]],
    ['Gary in Indiana', { state: 'IN', postalCode: '46402' }, [C]],
    [
      'state and ZIP code that contradict each other both stand',
      { state: 'OH', postalCode: '90210' },
      [P, E],
    ],
    ['Arizona keeps no daylight saving time', { state: 'AZ', postalCode: '85004' }, ['America/Phoenix']],
    ['Puerto Rico', { state: 'PR' }, ['America/Puerto_Rico']],
    ['Guam', { postalCode: '96910' }, ['Pacific/Guam']],
    ['Hawaii', { state: 'Hawaii' }, ['Pacific/Honolulu']],
    [
      'Ontario',
      { state: 'ON', country: 'Canada' },
      ['America/Panama', 'America/Toronto', 'America/Winnipeg'],
    ],
    ['a five-digit code of another country is no ZIP code', { postalCode: '37203', country: 'Germany' }, []],
    ['an unknown place', { state: 'Atlantis' }, []],
    ['nothing', {}, []],
  ])('%s', (_name, hints, expected) => expect(zones(hints)).toEqual([...expected].sort()));

  it('takes all zones of the prefix when the ZIP code itself is not on file', () => {
    expect([...zonesOfZip('37399')].sort()).toEqual([C, E].sort());
  });
});

describe('zones by telephone', () => {
  it.each([
    ['(614) 555-0142', [E]],
    ['+1 614 555 0142', [E]],
    ['1-614-555-0142 x12', [E]],
    ['312.555.0107', [C]],
    ['850-555-0100', [C, E]],
    ['928-555-0100', [M, 'America/Phoenix']],
    ['800-555-0142', []],
    ['555-0142', []],
    ['+44 20 7946 0018', ['Europe/Guernsey', 'Europe/Isle_of_Man', 'Europe/Jersey', 'Europe/London']],
    ['+81 3 5550 0100', ['Asia/Tokyo']],
  ])('%s', (phone, expected) => expect([...zonesOfPhone(phone)].sort()).toEqual([...expected].sort()));

  it.each([
    ['208', '986'],
    ['541', '458'],
    ['812', '930'],
    ['270', '364'],
    ['850', '448'],
    ['423', '729'],
  ])('area code %s and the one laid over it, %s, stand for the same zones', (old, overlay) => {
    expect(zonesOfAreaCode(old).length).toBeGreaterThan(1);
    expect([...zonesOfAreaCode(overlay)].sort()).toEqual([...zonesOfAreaCode(old)].sort());
  });
});

describe('hints that disagree', () => {
  it('stand side by side: an Eastern mobile with a Pacific address', () => {
    expect(zones({ state: 'CA', postalCode: '90012', phones: ['212-555-0100'] })).toEqual([P, E]);
  });

  it('names every zone once', () => {
    expect(zones({ state: 'OH', phones: ['614-555-0100', '216-555-0101'] })).toEqual([E]);
  });

  it('gives only zones the platform knows', () => {
    for (const zone of zones({ phones: ['+1 907 555 0100', '+7 495 555 0100', '+61 2 5550 0100'] })) {
      expect(() => Temporal.Now.zonedDateTimeISO(zone)).not.toThrow();
    }
  });
});
