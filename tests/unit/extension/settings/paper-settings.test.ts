import { describe, expect, it } from 'vitest';
import { noSender, paperSettingsFrom } from '../../../../extension/settings/paper-settings.ts';

describe('paper settings of the company', () => {
  it('nothing set is nobody, without a mistake', () => {
    expect(paperSettingsFrom({})).toEqual({ sender: noSender, senderFrom: null, pack: null, mistakes: [] });
  });

  it('a sender in part leaves the rest not said', () => {
    const { sender, senderFrom, mistakes } = paperSettingsFrom({
      paperSender: '{"companyName":"Northline","address":["1 High St","Columbus, OH"],"offersSpanish":true}',
    });
    expect({ senderFrom, mistakes }).toEqual({ senderFrom: 'company', mistakes: [] });
    expect(sender).toEqual({
      ...noSender,
      ...{ companyName: 'Northline', address: ['1 High St', 'Columbus, OH'], offersSpanish: true },
    });
  });

  it.each([
    ['{', ['paperSender: not JSON']],
    [
      '{"disputeLink":"http://a.example.com"}',
      ['paperSender.disputeLink: An address that begins with https://'],
    ],
    ['{"phones":"1"}', [expect.stringContaining('paperSender')]],
  ])('%s is told and not used', (paperSender, mistakes) => {
    expect(paperSettingsFrom({ paperSender })).toMatchObject({
      senderFrom: null,
      sender: noSender,
      mistakes,
    });
  });

  it('a pack is handed on unread; one that is no JSON is told', () => {
    expect(paperSettingsFrom({ paperPack: '{"v":1}' }).pack).toEqual({ v: 1 });
    expect(paperSettingsFrom({ paperPack: 'v' })).toMatchObject({
      pack: null,
      mistakes: ['paperPack: not JSON'],
    });
  });
});
