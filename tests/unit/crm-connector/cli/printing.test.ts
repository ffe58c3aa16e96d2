import { describe, expect, it } from 'vitest';
import { rowText } from '../../../../crm-connector/cli/audit/row-text.ts';
import { callsLeft } from '../../../../crm-connector/cli/doctor/check-limits.ts';
import { progressOn } from '../../../../crm-connector/cli/progress.ts';
import { runCommandLine } from '../../../../crm-connector/cli/run-command.ts';
import { withoutTokens } from '../../../../crm-connector/cli/without-tokens.ts';

describe('what is printed', () => {
  const access = `00D000000000001!AQ${'aB3._'.repeat(15)}`;
  it.each([
    `INVALID_SESSION_ID for ${access}`,
    `{"accessToken":"${access}"}`,
    `refresh 5Aep${'x9.'.repeat(20)} refused`,
    'authorization: Bearer abc.def!ghi',
  ])('holds no token: %s', (text) => {
    const printed = withoutTokens(text);
    expect(printed).toContain('(token)');
    expect(printed).not.toMatch(/AQaB3|x9\.x9|abc\.def/);
  });

  it('is otherwise left alone, ids too', () => {
    const text = 'Org 00D000000000001EAA, user 005000000000001AAA!';
    expect(withoutTokens(text)).toBe(text);
  });
});

describe('a command that there is none of', () => {
  const said = async (...words: readonly string[]) => {
    let text = '';
    const sink = { isTTY: false, write: (part: string) => (text += part) };
    const exit = await runCommandLine(words, { environment: {}, stdout: sink, stderr: sink });
    return { exit, text };
  };

  it('is named, before all that there are', async () => {
    const { exit, text } = await said('polcy', 'check', 'chrome.json');
    expect(exit).toBe(2);
    expect(text).toMatch(/^There is no command “polcy check”\.\nCommands:\n {2}whoami /);
  });

  it('is not spoken of where none was given', async () => {
    expect((await said()).text).toMatch(/^Commands:/);
    expect((await said('--json')).text).toContain('"message": "Commands:');
  });
});

describe('a progress bar', () => {
  const drawn = (isTTY: boolean, work: (progress: ReturnType<typeof progressOn>) => void): string => {
    let text = '';
    work(progressOn({ isTTY, write: (part) => (text += part) }, 'Work'));
    return text;
  };

  it('is one line on a terminal, and ends it', () => {
    const text = drawn(true, (progress) => {
      progress.to(1, 2);
      progress.to(2, 2);
      progress.end();
    });
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('1/2');
    expect(text).toMatch(/\[#{30}\] 2\/2\n$/);
  });

  it('is a line for every tenth elsewhere, or every 5000 where nobody knows how many there are', () => {
    const known = drawn(false, (progress) => {
      for (let done = 0; done <= 1000; done++) progress.to(done, 1000);
    });
    expect(known.trim().split('\n')).toHaveLength(11);
    const unknown = drawn(false, (progress) => {
      for (let done = 0; done <= 10_000; done += 100) progress.to(done);
    });
    expect(unknown.trim().split('\n')).toHaveLength(3);
  });
});

describe('a row of evidence', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['@sum', "'@sum"],
    ['-cmd', "'-cmd"],
    ['-12.50', '-12.50'],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
    [null, ''],
    [false, 'false'],
  ])('as CSV: %j', (value, written) => {
    expect(rowText('csv', ['X'], { X: value })).toBe(`${written}\r\n`);
  });

  it('as JSON has every column, and only these', () => {
    const row = { attributes: { type: 'X' }, Id: '1', Note: 'two\nlines' };
    expect(rowText('ndjson', ['Id', 'Note', 'Gone'], row)).toBe(
      '{"Id":"1","Note":"two\\nlines","Gone":null}\n',
    );
  });
});

describe('the limit of calls', () => {
  it.each([
    [251, 'good'],
    [250, 'advice'],
    [51, 'advice'],
    [50, 'problem'],
    [0, 'problem'],
  ])('with %i of 1000 left: %s', (Remaining, is) => {
    expect(callsLeft({ Max: 1000, Remaining }).is).toBe(is);
  });
});
