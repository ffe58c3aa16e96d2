import { describe, expect, it } from 'vitest';
import { LONGEST_NOTE } from '../../../../shared/domain/note.ts';
import { textOfHtml } from '../../../../shared/notes/text-of-html.ts';

describe('the text of a note', () => {
  it.each([
    ['<p>First</p><p>Second<br>third</p>', 'First\n\nSecond\nthird'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\n\ntwo'],
    ['<b>bold</b> and <i>slanted</i>', 'bold and slanted'],
    ['a<td>b</td><td>c</td>', 'a b c'],
    ['Ni&ntilde;o &iquest;qu&eacute;? &Ntilde;&ordm;', 'Niño ¿qué? Ñº'],
    ['&#39;x&#39; &#x2019; &hellip; &#0;&#9;&#xD800;', "'x' ’ … �"],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['&amp;lt; stays', '&lt; stays'],
    ['&unknown; &amp', '&unknown; &amp'],
    ['5 < 6 and 7 > 3, <3', '5 < 6 and 7 > 3, <3'],
    ['<a title="a > b">link</a>', 'link'],
    ['<!-- no > words -->words', 'words'],
    ['<style>p{}</style><SCRIPT>x("</p>")</SCRIPT >after', 'after'],
    ['  a \r\n\t b  ', 'a b'],
    ['', ''],
  ])('of %j is %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('loses no words to a tag that nothing closes', () => {
    expect(textOfHtml('owes <b and will not pay')).toBe('owes <b and will not pay');
    expect(textOfHtml('<a href="x>call my lawyer')).toContain('call my lawyer');
    expect(textOfHtml('<!-- call my lawyer')).toContain('call my lawyer');
  });

  it('has a longest, and says where it was cut', () => {
    expect(textOfHtml('a'.repeat(LONGEST_NOTE))).toBe('a'.repeat(LONGEST_NOTE));
    expect(textOfHtml('a'.repeat(LONGEST_NOTE + 1))).toBe(`${'a'.repeat(LONGEST_NOTE - 1)}…`);
    expect(textOfHtml(`${'a'.repeat(LONGEST_NOTE - 2)}😀b`)).toBe(`${'a'.repeat(LONGEST_NOTE - 2)}…`);
    expect(textOfHtml(`begin${'<b></b>'.repeat(LONGEST_NOTE * 2)}end`)).toMatch(/^begin<?…$/);
  });

  it.each(['<', '<a', '<script>', '</script', '<!--', '<a href="', '&#', '&amp', '\n', ' \n'])(
    'takes a moment even for nothing but %j',
    (piece) => {
      const html = piece.repeat(Math.ceil((10 * LONGEST_NOTE) / piece.length));
      expect(textOfHtml(html).length).toBeLessThanOrEqual(LONGEST_NOTE);
    },
  );
});
