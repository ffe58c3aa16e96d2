import { describe, expect, it, vi } from 'vitest';
import { checkedPack } from '../../../../../extension/panel/guide/checked-pack.ts';
import { noGuideSettings, type PackCheck } from '../../../../../extension/settings/guide-settings.ts';
import * as proofs from '../../../../../shared/call-guide/prove.ts';

// Walking every path takes seconds and has tests of its own; here it counts how often that is asked for.
vi.mock('../../../../../shared/call-guide/prove.ts', () => ({
  proveGuide: vi.fn<typeof proofs.proveGuide>(() => ({ violations: [], kindsOfCall: 1, positions: 1 })),
}));

const lineOf = (en: string) => ({
  v: 1,
  name: 'Meadowgate',
  version: '3',
  lines: [{ id: 'C09.calm', text: { en, es: 'Gracias por decírmelo. Lo vemos juntos.' } }],
});
const kind = lineOf('Thank you for telling me. We look at it together.');
const threat = lineOf('Pay today or you will be arrested.');

/** A browser that keeps what was found, and counts how often every path was walked. */
function browser() {
  let packCheck: PackCheck | null = null;
  const walks = () => vi.mocked(proofs.proveGuide).mock.calls.length;
  return {
    read: async (pack: unknown, release = '1.0.0') => {
      const before = walks();
      const ports = {
        keepOwnGuideSettings: async (own: { packCheck?: PackCheck }) => {
          packCheck = own.packCheck ?? packCheck;
        },
      };
      const reading = await checkedPack(pack, { ...noGuideSettings, release, packCheck }, ports);
      return { reading, walked: walks() - before };
    },
  };
}

describe('a script pack', () => {
  it('is checked once, and used from then on as it was found', async () => {
    const { read } = browser();
    const first = await read(kind);
    expect(first).toMatchObject({ walked: 1, reading: { is: 'guide', name: 'Meadowgate' } });
    const second = await read(kind);
    expect(second.walked).toBe(0);
    expect(second.reading).toEqual(first.reading);
  });

  it('that was refused stays refused, with the same reasons', async () => {
    const { read } = browser();
    const first = await read(threat);
    expect(first.reading.is).toBe('refused');
    expect(await read(threat)).toEqual({ reading: first.reading, walked: 0 });
  });

  it('is checked anew when a word of it or the release changes: a passed one lets no other through', async () => {
    const { read } = browser();
    await read(kind);
    expect(await read(threat)).toMatchObject({ walked: 1, reading: { is: 'refused' } });
    await read(kind);
    expect(await read(kind, '1.0.1')).toMatchObject({ walked: 1, reading: { is: 'guide' } });
  });
});
