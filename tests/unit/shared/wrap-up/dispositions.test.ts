import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { oneClickOutcomes } from '../../../../shared/domain/disposition.ts';
import {
  dispositionByCode,
  dispositionOfFact,
  dispositions,
} from '../../../../shared/wrap-up/dispositions.ts';
import { factCode, factCodes } from '../../../../shared/wrap-up/fact-codes.ts';
import { precedence, primaryOf } from '../../../../shared/wrap-up/precedence.ts';

/** Codes of the trade's list (Collect!, Latitude and Oracle AR have the same ones under other names). */
const listed =
  'NA BZ NIS FAX VM-L VM-F VM-N VM-B WN TP-NI TP-LOC TP-REF GK HU-P HU-V UNV RPC-CB RPC-PIF RPC-PP PTP PTP-M SIF SIF-O RTP UTP NEG HARD DSP VAL IDT PAID BK ATT CCA DEC MIN MIL CND INC WORK CMP LANG ABU VUL TB INV-NR INV-COPY APP PO-MISS PO-WRONG RCPT POD PORTAL RUN CIM EFT SHORT CR-DUE CASH HOLD-ORD INSOLV CONTACT-X SALES 3PTY-PAY'.split(
    ' ',
  );

/** Marked in the list as not to be chosen before the right party is verified. */
const starred = 'HU-V RPC-PIF RPC-PP PTP PTP-M SIF SIF-O RTP UTP NEG HARD DSP PAID'.split(' ');

describe('dispositions', () => {
  it('hold every code of the list, each once, in both languages', () => {
    const codes = dispositions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(listed.filter((code) => !codes.includes(code))).toEqual([]);
    for (const { label } of dispositions) {
      expect(label.en).not.toBe('');
      expect(label.es).not.toBe('');
    }
  });

  it('have one place each in the order of precedence', () => {
    expect(precedence.toSorted()).toEqual(dispositions.map(({ code }) => code).toSorted());
  });

  it('keep what only the right party can say behind verification, and stops in front of it', () => {
    for (const code of starred) expect(dispositionByCode(code)?.beforeVerification, code).toBe(false);
    for (const { code, stop } of factCodes)
      if (stop) expect(dispositionOfFact(code)?.beforeVerification, code).toBe(true);
  });

  it('agree with the one-click outcomes, which are calls that reached nobody', () => {
    for (const { code, label, result, numberStatus } of oneClickOutcomes) {
      const whole = dispositionByCode(code);
      expect({ result: whole?.result, numberStatus: whole?.numberStatus }, code).toEqual({
        result,
        numberStatus,
      });
      // "Call later" before anybody is verified is the button's name; in a talk it is a call-back.
      if (code !== 'RPC-CB') expect(whole?.label.en).toBe(label);
    }
  });

  it('are what the guide proposes, and its facts are known', () => {
    const answers = [...builtInGuide.nodes.values()].flatMap((node) => node.answers);
    const facts = [...builtInGuide.nodes.values()].flatMap(({ fact }) => fact ?? []);
    expect(answers.length).toBeGreaterThan(100);
    const unknownCodes = answers.flatMap(({ disposition }) =>
      disposition === undefined || dispositionByCode(disposition) ? [] : disposition,
    );
    const unknownFacts = [...facts, ...answers.flatMap((answer) => answer.facts ?? [])].filter(
      (code) => !factCode(code),
    );
    expect({ unknownCodes, unknownFacts }).toEqual({ unknownCodes: [], unknownFacts: [] });
  });

  it('name facts that exist, no fact by two', () => {
    const named = dispositions.flatMap(({ facts }) => facts);
    const made = ['SIF', 'PTP-M', 'PTP', 'SIF-O'];
    expect(named.filter((code) => !factCode(code) && !made.includes(code))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('the primary result', () => {
  it('is a stop before a promise, a promise before the dispute of a part, a talk before none', () => {
    expect(primaryOf(['PTP', 'BK', 'DSP'])).toBe('BK');
    expect(primaryOf(['DSP', 'PTP'])).toBe('PTP');
    expect(primaryOf(['NA', 'NEG', 'LANG'])).toBe('LANG');
    expect(primaryOf([])).toBeUndefined();
    expect(primaryOf(['XYZ'])).toBeUndefined();
  });
});
