import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { checkLines } from '../../../../shared/call-guide/check-lines.ts';
import { holds } from '../../../../shared/call-guide/circumstances.ts';
import { everyKindOfCall } from '../../../../shared/call-guide/every-circumstance.ts';
import { stopsOf } from '../../../../shared/call-guide/position.ts';
import { proveGuide } from '../../../../shared/call-guide/prove.ts';
import { type Reached, search } from '../../../../shared/call-guide/search-paths.ts';

const nodes = [...builtInGuide.nodes.values()];
const idsOf = (profile: 'third-party' | 'first-party' | 'b2b') =>
  nodes.filter(({ profiles }) => profiles.includes(profile)).map(({ id }) => id);

describe('The built-in guide', () => {
  it('keeps every invariant on every path of every kind of call', () => {
    const proof = proveGuide(builtInGuide);
    expect(proof.violations).toEqual([]);
    // Three profiles, two directions, and what the rules may say of them: nothing was left out of the search.
    expect(proof.kindsOfCall).toBeGreaterThan(40);
    expect(proof.positions).toBeGreaterThan(10_000);
  });

  it('says nothing of a call of ours to whoever rings us, nor of several invoices where there is one', () => {
    const ours = /\bI am calling\b|\bmy call\b|caught you|\ble llam[eo]\b(?! después)|\bmi llamada\b/i;
    const several = /\bthese invoices\b|\bthe oldest\b|estas facturas|más antigua|juntas/i;
    const lines = nodes.flatMap((node) => (node.stage === 'machine' ? [] : node.lines));
    for (const { id, text, when } of lines) {
      const said = `${text.en} ${text.es}`;
      if (when?.direction !== 'out') expect(said, id).not.toMatch(ours);
      if (said.includes('{invoices}')) expect(said, id).not.toMatch(several);
    }
  });

  it('announces a recording to everybody who may be on the line, and leaves it out of a message', () => {
    const announced = everyKindOfCall([], ['announceRecording']).filter(({ now }) => now.announceRecording);
    expect(announced).toHaveLength(6);
    for (const kind of announced) {
      const reached = search(builtInGuide, kind).filter(({ at }) => !at.stopped);
      const says = ({ node, at }: Reached) =>
        node.lines.some(({ when, discloses }) => discloses === 'recording' && holds(when, at, kind.now));
      const others = reached.filter(({ node }) => node.stage === 'third-party');
      expect(others.length).toBeGreaterThan(0);
      const first = reached.filter(({ node }) => node.id === builtInGuide.start.in);
      for (const one of [...others, ...first]) expect([one.node.id, says(one)]).toEqual([one.node.id, true]);
      for (const one of reached.filter(({ node }) => node.stage === 'machine')) expect(says(one)).toBe(false);
      // Whoever hears of the debt was told, or the recording is off.
      for (const { at } of reached.filter(({ node }) => node.stage === 'open' || node.stage === 'verified'))
        expect(at.recordingTold || at.recordingOff).toBe(true);
    }
  });

  it('says nothing that the checks of scripts, voicemails, location calls and disclosures refuse, in any context', () => {
    expect(checkLines(builtInGuide)).toEqual([]);
  });

  it('has the main line and the side nodes of a consumer call', () => {
    const wanted = [
      ...['C00', 'X', 'OVR', 'C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11'],
      ...[
        'C12',
        'C13',
        'C14',
        'C15',
        'WRAP',
        'GREET_IN',
        'VM',
        'IVR',
        'GK',
        '3P',
        'WN',
        'UNV',
        'NOREC',
        'INC',
      ],
      ...['WORK', 'CB', 'DSP', 'VAL', 'IDT', 'PAID', 'HARD', 'VUL', 'BK', 'ATT', 'CCA', 'DEC', 'MIN', 'MIL'],
      ...['CEASE', 'CMP', 'RTP', 'ABU', 'LANG', 'TB', 'CR', 'SUP', 'HU'],
    ];
    for (const profile of ['third-party', 'first-party'] as const)
      expect(idsOf(profile)).toEqual(expect.arrayContaining(wanted));
  });

  it('has the business line and all its blockers', () => {
    const wanted = [
      ...['B00', 'B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'GREET_IN', 'VM', 'GK', 'WRAP'],
      ...['INV-NR', 'APP', 'PO', 'RCPT', 'PORTAL', 'DSP', 'SHORT', 'CR-DUE', 'PAID', 'CIM', 'RUN', 'CASH'],
      ...['CONTACT-X', '3PTY-PAY', 'INSOLV', 'SALES', 'PTP-BRK', 'EFT', 'HOLD-ORD'],
    ];
    expect(idsOf('b2b')).toEqual(expect.arrayContaining(wanted));
  });

  it('holds the stops in one row, the same for every profile', () => {
    expect(stopsOf(builtInGuide).map(({ id, stopKey }) => [stopKey, id])).toEqual([
      [1, 'ATT'],
      [2, 'BK'],
      [3, 'CEASE'],
      [4, 'DEC'],
      [5, 'IDT'],
      [6, 'MIN'],
      [7, 'VUL'],
    ]);
    for (const stop of stopsOf(builtInGuide)) expect(stop.profiles).toHaveLength(3);
  });

  it('teaches every fact and every blocker of trade somewhere', () => {
    const taught = new Set(
      nodes.flatMap((node) => [node.fact, ...node.answers.flatMap(({ facts = [] }) => facts)]),
    );
    const wanted = [
      ...['DSP', 'VAL', 'IDT', 'PAID', 'BK', 'ATT', 'CCA', 'DEC', 'MIN', 'MIL', 'CND', 'INC', 'WORK', 'CMP'],
      ...['LANG', 'ABU', 'VUL', 'HARD', 'TB', 'WN', 'CB', 'RTP', 'UTP', 'TP-REF'],
      ...['INV-NR', 'INV-COPY', 'APP', 'PO-MISS', 'PO-WRONG', 'RCPT', 'POD', 'PORTAL', 'RUN', 'CIM', 'EFT'],
      ...['SHORT', 'CR-DUE', 'CASH', 'HOLD-ORD', 'INSOLV', 'CONTACT-X', 'SALES', '3PTY-PAY'],
    ];
    expect(wanted.filter((code) => !taught.has(code))).toEqual([]);
  });

  it('has calm words where a talk can get heated', () => {
    for (const id of ['C07', 'C08', 'C09', 'C10', 'DSP', 'RTP', 'HARD', 'CMP', 'ABU', 'VUL', 'B04', 'CASH'])
      expect(
        builtInGuide.nodes.get(id)?.lines.some(({ sort }) => sort === 'calm'),
        id,
      ).toBe(true);
  });
});
