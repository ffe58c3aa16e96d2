import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../shared/numbers/csv.ts';
import { number, text } from '../../../../shared/numbers/table.ts';

const one = (...cells: string[]) =>
  csvOf([{ name: 'T', head: ['a'], rows: [cells.map(text)] }])
    .slice('\uFEFFa\r\n'.length)
    .slice(0, -2);

describe('a CSV file', () => {
  it('begins with a byte order mark and ends each line with CR LF', () => {
    expect(csvOf([{ name: 'T', head: ['a', 'b'], rows: [[text('x'), number('1.50')]] }])).toBe(
      '\uFEFFa,b\r\nx,1.50\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('makes %j text again', (value) => {
    expect(one(value).replace(/^"|"$/g, '')).toBe(`'${value}`);
  });

  it('leaves a number a number, below zero too', () => {
    expect(csvOf([{ name: 'T', head: ['a'], rows: [[number(-3)]] }])).toContain('\r\n-3\r\n');
  });

  it('quotes what would break the line, and doubles quotes', () => {
    expect(one('a,b', 'say "yes"', 'two\nlines', 'plain', '')).toBe(
      '"a,b","say ""yes""","two\nlines",plain,',
    );
    expect(one('=cmd("x")')).toBe(`"'=cmd(""x"")"`);
  });

  it('sets two tables apart with their names', () => {
    const table = (name: string) => ({ name, head: ['h'], rows: [[text(name)]] });
    expect(csvOf([table('A'), table('B')])).toBe('\uFEFFA\r\nh\r\nA\r\n\r\nB\r\nh\r\nB\r\n');
  });
});
