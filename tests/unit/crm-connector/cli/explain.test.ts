import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainFile } from '../../../../crm-connector/cli/explain.ts';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import { evidenceOf } from '../../../../shared/compliance/evidence.ts';
import { event, facts, question } from '../../shared/compliance/made-up.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (text: string): string => {
  const file = join(folder, 'evidence.json');
  writeFileSync(file, text);
  return file;
};

describe('parley explain FILE', () => {
  const talked = facts({ events: [event('2026-06-01T14:00:00Z', { result: 'conversation' })] });
  const verdict = assessContact(talked, question(), '2026-06-03T16:00:00Z', null);
  const evidence = evidenceOf(talked, question(), verdict, null, []);

  it('prints verdict, findings, citations, values read and the replay', () => {
    const lines = explainFile(fileOf(JSON.stringify(evidence)));
    expect(lines[0]).toMatch(/^Blocked at 2026-06-03T16:00:00Z \(rules of /);
    expect(lines.join('\n')).toContain('Next allowed: 2026-06-08T12:00:00.000Z');
    expect(lines.join('\n')).toMatch(
      /block \(presumption\): .* \[wait-after-conversation\]\n {4}12 CFR 1006\.14\(b\)\(2\)\(i\)\(B\) \(text read\)\n {4}read: .*conversationOn = "2026-06-01"/,
    );
    expect(lines.at(-1)).toMatch(/: the same verdict$/);
  });

  it('prints every revision of an Evidence__c field, as it is exported', () => {
    const field = [
      { revision: 1, madeAt: '2026-06-03T16:01:00.000Z', verdict: evidence },
      { revision: 2, madeAt: '2026-06-03T16:05:00.000Z', verdict: null },
    ];
    const lines = explainFile(fileOf(JSON.stringify(field)));
    expect(lines[0]).toBe('Revision 1 of 2026-06-03T16:01:00.000Z: no result');
    expect(lines[1]).toMatch(/^Blocked at 2026-06-03T16:00:00Z/);
    expect(lines).toContain('Revision 2 of 2026-06-03T16:05:00.000Z: no result');
    expect(lines.at(-1)).toBe('No verdict was kept with this revision');
    expect(explainFile(fileOf('["over"]'))).toEqual(['Not written by Parley: ["over"]']);
  });

  it('prints who lifted what, when and why', () => {
    const lifted = {
      ruleId: 'wait-after-conversation',
      by: 'ana@example.com',
      reason: 'She asked for a call today',
      at: '2026-06-03T15:59:00Z',
    };
    const decided = evidenceOf(talked, question(), verdict, null, [lifted]);
    expect(explainFile(fileOf(JSON.stringify(decided)))).toContain(
      '- lifted by ana@example.com at 2026-06-03T15:59:00Z: "She asked for a call today" [wait-after-conversation]',
    );
  });

  it('tells when the rules of today say something else', () => {
    const changed = { ...evidence, verdict: { ...evidence.verdict, outcome: 'allow' } };
    expect(explainFile(fileOf(JSON.stringify(changed))).at(-1)).toMatch(/: blocked instead$/);
  });

  it.each([
    ['no JSON', 'not evidence', /not JSON/],
    ['another file', '{"v":1}', /^Not evidence of a verdict: facts/],
  ])('says what is wrong with %s', (_name, text, message) => {
    expect(() => explainFile(fileOf(text))).toThrow(message);
  });
});
