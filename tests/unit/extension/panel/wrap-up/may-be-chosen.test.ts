import { describe, expect, it } from 'vitest';
import { mayBeChosen } from '../../../../../extension/panel/wrap-up/may-be-chosen.ts';
import type { CallSession } from '../../../../../shared/call-guide/session.ts';
import { dispositionByCode } from '../../../../../shared/wrap-up/dispositions.ts';

function may(code: string, profile: CallSession['profile'], channel: CallSession['channel'] = 'call') {
  const disposition = dispositionByCode(code);
  if (!disposition) throw new Error(`no ${code}`);
  return mayBeChosen(disposition, { profile, channel });
}

describe('The result of a contact', () => {
  it('is one of its profile', () => {
    expect(may('INV-NR', 'b2b')).toBe(true);
    expect(may('INV-NR', 'third-party')).toBe(false);
    expect(may('VM-B', 'b2b')).toBe(true);
    expect(may('VM-B', 'first-party')).toBe(false);
    expect(may('MIL', 'third-party')).toBe(true);
    expect(may('MIL', 'b2b')).toBe(false);
  });

  it('is one that a message can have', () => {
    expect(may('NA', 'third-party')).toBe(true);
    expect(may('NA', 'third-party', 'email')).toBe(false);
    expect(may('HU-V', 'third-party', 'letter')).toBe(false);
    expect(may('PTP', 'third-party', 'email')).toBe(true);
    expect(may('ATT', 'third-party', 'letter')).toBe(true);
  });
});
