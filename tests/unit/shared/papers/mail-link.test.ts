import { describe, expect, it } from 'vitest';
import { LONGEST_MAIL_LINK, mailDraft, mailLink } from '../../../../shared/papers/mail-link.ts';
import { amountWritten, dayShort, listWritten, plainLine } from '../../../../shared/papers/written-out.ts';

const paper = { subject: 'Saldo & más', text: 'Hola\n100% #1\n' };

describe('a mail link', () => {
  it('encodes everything and ends lines as mail does', () => {
    expect(mailLink(paper, 'ada@example.org')).toEqual({
      is: 'link',
      href: 'mailto:ada@example.org?subject=Saldo%20%26%20m%C3%A1s&body=Hola%0D%0A100%25%20%231%0D%0A',
    });
  });

  it('beyond its length the text is copied, and the link still opens the mail', () => {
    const length = (text: string) => {
      const link = mailLink({ subject: 's', text }, 'ada@example.org');
      return link.is === 'link' ? link.href.length : null;
    };
    const room = LONGEST_MAIL_LINK - (length('') ?? 0);
    expect(length('a'.repeat(room))).toBe(LONGEST_MAIL_LINK);
    const long = 'a'.repeat(room + 1);
    expect(mailLink({ subject: 's', text: long }, 'ada@example.org')).toEqual({
      ...{ is: 'copy', href: 'mailto:ada@example.org?subject=s', text: long },
    });
  });

  it.each([
    null,
    '',
    'ada',
    'ada@example.org,eve@example.org',
    'ada@example.org?bcc=eve@example.org',
    'ada@example.org\nBcc: eve@example.org',
    'ada@example.org&cc=eve@example.org',
    'a%40b@example.org',
  ])('%j is no single address', (address) => {
    expect(mailLink(paper, address)).toEqual({ is: 'no-address' });
    const ref = {
      system: 'salesforce',
      apiOrigin: 'https://a.example.com',
      object: 'Account',
      id: '1',
    } as const;
    expect(mailDraft(paper, address, 'p', ref)).toBeNull();
    expect(mailDraft(paper, ' ada@example.org ', 'p', ref)?.to).toBe('ada@example.org');
  });
});

describe('values written out', () => {
  it('amounts by their currency', () => {
    expect(amountWritten({ minor: 123_456, currency: 'USD' })).toBe('$1,234.56');
    expect(amountWritten({ minor: -5, currency: 'USD' })).toBe('−$0.05');
    expect(amountWritten({ minor: 1_000, currency: 'JPY' })).toBe('JPY 1,000');
    expect(amountWritten({ minor: 1_500, currency: 'KWD' })).toBe('KWD 1.500');
  });

  it('lists and days by their language', () => {
    expect(listWritten(['A', 'B', 'C'], 'en')).toBe('A, B and C');
    expect(listWritten(['A', 'Ibis'], 'es')).toBe('A e Ibis');
    expect(listWritten(['A', 'Hielo'], 'es')).toBe('A y Hielo');
    expect(dayShort('2026-06-08', 'en')).toBe('Jun 8, 2026');
    expect(dayShort('2026-12-31', 'es')).toBe('31 dic 2026');
  });

  it('nothing unseen stays in a line', () => {
    expect(plainLine('a\u202eb\u200bc\nBcc: x\u0000')).toBe('a b c Bcc: x');
  });
});
