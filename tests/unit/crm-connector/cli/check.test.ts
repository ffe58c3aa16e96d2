import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settings } from '../../../../crm-connector/cli/check/settings.ts';
import { runCommandLine } from '../../../../crm-connector/cli/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function parley(words: string[], content: unknown) {
  const file = join(folder, 'file.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine([...words, file, '--json'], {
    environment: {},
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { status, stderr, ...JSON.parse(stdout) };
}

const policy = (content: unknown, ...more: string[]) => parley(['policy', 'check', ...more], content);
const script = (content: unknown) => parley(['script', 'check'], content);

describe('parley policy check', () => {
  it('knows every setting the browsers know', () => {
    const schema = JSON.parse(readFileSync('extension/public/managed-schema.json', 'utf8'));
    expect(Object.keys(schema.properties).filter((name) => !Object.hasOwn(settings, name))).toEqual([]);
  });

  it('passes a policy without a mistake, JSON text or not', async () => {
    const company = { name: 'Larkspur Recovery', role: 'creditor' };
    const run = await policy({
      company: JSON.stringify(company),
      clientIds: { 'acme.my.salesforce.com': '3MVG9x' },
    });
    expect(run).toMatchObject({ status: 0, result: { checked: ['company', 'clientIds'], mistakes: [] } });
    expect((await policy(company, '--as', 'company')).status).toBe(0);
  });

  it('finds the settings in the file of Chrome and of Firefox', async () => {
    const own = { guideLanguages: '{"en":["*"],"fr":["*"]}' };
    const chrome = await policy({ '3rdparty': { extensions: { abc: own } } });
    const firefox = await policy({
      policies: { '3rdparty': { Extensions: { 'parley@parley.example': own } } },
    });
    for (const run of [chrome, firefox]) {
      expect(run).toMatchObject({ status: 1, result: { checked: ['guideLanguages'] } });
      expect(run.result.mistakes).toHaveLength(1);
    }
  });

  it('tells every mistake of every setting with its place, as the extension would', async () => {
    const run = await policy({
      company: '{"name":1,"colour":"red"}',
      companyPolicy: '{"v":1,"hours":"late"}',
      planPolicy: '{',
      worklistPolicy: '{"age":"old"}',
      clientIds: { 'https://acme.my.salesforce.com': '3MVG9x' },
      shiftStart: '25:00',
      palette: 'dark',
    });
    expect(run.status).toBe(1);
    const begins = (start: string) =>
      run.result.mistakes.filter((mistake: string) => mistake.startsWith(start));
    expect(begins('company.')).toHaveLength(2);
    expect(begins('companyPolicy.').length).toBeGreaterThan(0);
    expect(begins('planPolicy: not JSON')).toHaveLength(1);
    expect(begins('worklistPolicy.age')).toHaveLength(1);
    expect(begins('clientIds.https://acme')).toHaveLength(1);
    expect(begins('shiftStart.at')).toHaveLength(1);
    expect(begins('palette: no such setting')).toHaveLength(1);
  });

  it.each([
    ['{"nothing":1}', 'names no setting'],
    ['{', 'is no JSON'],
  ])('does not call %s good', async (content, words) => {
    expect(await policy(content)).toMatchObject({ status: 2, message: expect.stringContaining(words) });
  });
});

describe('parley script check', () => {
  it('passes a pack that changes nothing for the worse', async () => {
    const pack = { v: 1, name: 'Larkspur', version: '1', lines: [], nodes: [], answers: [] };
    expect(await script(pack)).toMatchObject({ status: 0, result: { kind: 'scripts', reasons: [] } });
  });

  it('refuses a pack whole, with each reason', async () => {
    const run = await script({
      v: 1,
      name: 'Larkspur',
      version: '1',
      lines: [{ id: 'Z99.say', en: 'Pay', es: 'Pague' }],
    });
    expect(run.status).toBe(1);
    expect(run.result.reasons.length).toBeGreaterThan(0);
  });

  it('reads papers as papers', async () => {
    const run = await script({ v: 1, name: 'Larkspur', version: '1', templates: [{ id: 'no-such-paper' }] });
    expect(run).toMatchObject({ status: 1, result: { kind: 'papers' } });
  });
});
