import { describe, expect, it } from 'vitest';
import { callBackValues } from '../../../../../extension/panel/guide/call-back-values.ts';
import { fact, session } from '../../../shared/wrap-up/made-up-contact.ts';

const asked = (fields: Record<string, string>, takenBack: { at: string; reason: string } | null = null) =>
  session({ facts: [{ ...fact('CB'), fields, takenBack }] });

describe('what is said back of a call-back', () => {
  it('is the day and hour that were taken down, as each language says them', () => {
    const both = asked({ date: '2026-11-27', time: '17:30' });
    expect(callBackValues(both, 'en')).toEqual({
      date: 'Friday, November 27, 2026',
      time: expect.stringMatching(/^5:30\sPM$/),
    });
    expect(callBackValues(both, 'es').date).toBe('viernes 27 de noviembre de 2026');
  });

  it('is nothing that was not said: no consent to a day nobody named', () => {
    expect(callBackValues(asked({}), 'en')).toEqual({});
    expect(callBackValues(asked({ date: '2026-11-27' }), 'en')).not.toHaveProperty('time');
    expect(callBackValues(asked({ date: '2026-02-30', time: '25:00' }), 'en')).toEqual({});
    const gone = asked({ date: '2026-11-27' }, { at: '2026-11-23T15:00:00Z', reason: 'Misheard' });
    expect(callBackValues(gone, 'en')).toEqual({});
    expect(callBackValues(null, 'en')).toEqual({});
  });
});
