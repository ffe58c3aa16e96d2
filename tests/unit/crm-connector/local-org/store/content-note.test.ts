import { describe, expect, it } from 'vitest';
import { freshStore, refusal } from './fresh-store.ts';

describe('notes', () => {
  it('are documents with versions and a preview', () => {
    const { store, admin, seed } = freshStore();
    const account = seed('Account', { Name: 'Acme' });
    const html = '<p>Promised &amp; paid</p><script>alert(1)</script>';
    const { id } = store.create(
      'ContentNote',
      { Title: 'Call', Content: Buffer.from(html).toString('base64') },
      admin,
    );
    store.create(
      'ContentDocumentLink',
      { ContentDocumentId: id, LinkedEntityId: account, ShareType: 'V' },
      admin,
    );
    const soql = `SELECT ContentDocument.Title, ContentDocument.LatestPublishedVersion.TextPreview, ContentDocument.LatestPublishedVersion.VersionData FROM ContentDocumentLink WHERE LinkedEntityId = '${account}'`;
    const [link] = store.query(soql, admin).records;
    expect(link).toMatchObject({
      ContentDocument: { Title: 'Call', LatestPublishedVersion: { TextPreview: 'Promised & paid' } },
    });
    expect(JSON.stringify(link)).toMatch(
      /"VersionData":"\/services\/data\/v68\.0\/sobjects\/ContentVersion\/068\w{15}\/VersionData"/,
    );
    expect(store.blob('ContentNote', id, 'Content', admin).toString()).toBe('<p>Promised &amp; paid</p>');
    store.update('ContentNote', id, { Content: Buffer.from('<p>Second</p>').toString('base64') }, admin);
    const versions = store.query(
      `SELECT VersionNumber, IsLatest FROM ContentVersion WHERE ContentDocumentId = '${id}' ORDER BY VersionNumber`,
      admin,
    );
    expect(versions.records).toMatchObject([
      { VersionNumber: '1', IsLatest: false },
      { VersionNumber: '2', IsLatest: true },
    ]);
  });

  it.each([
    ['&lt;b&gt; &#39;x&#39; &#x2014; &quot;y&quot;&nbsp;&rsquo;', '<b> \'x\' — "y" ’'],
    ['<ul><li>one</li><li>two<br>three</li></ul>', 'one two three'],
    ['&amp;lt;', '&lt;'],
    ['&unknown; &#99999999;', '&unknown; &#99999999;'],
    ['a'.repeat(255), 'a'.repeat(255)],
    ['a'.repeat(256), 'a'.repeat(255)],
    [`${'a'.repeat(254)}😀`, 'a'.repeat(254)],
    ['<p> </p>', null],
  ])('%s is previewed as %s', (html, preview) => {
    const { store, admin } = freshStore();
    const { id } = store.create(
      'ContentNote',
      { Title: 'x', Content: Buffer.from(html).toString('base64') },
      admin,
    );
    const soql = `SELECT TextPreview FROM ContentVersion WHERE ContentDocumentId = '${id}'`;
    expect(store.query(soql, admin).records).toMatchObject([{ TextPreview: preview }]);
    expect(store.retrieve('ContentNote', id, ['TextPreview'], admin)).toMatchObject({ TextPreview: preview });
  });

  it('tell their preview in the describe, and hide it like any field', () => {
    const { store, admin, person, seed } = freshStore();
    const reader = person();
    const account = seed('Account', { Name: 'Acme' });
    const note = seed('ContentNote', { Title: 'Call', Content: Buffer.from('Text').toString('base64') });
    seed('ContentDocumentLink', { ContentDocumentId: note, LinkedEntityId: account, ShareType: 'V' });
    expect(store.describe('ContentVersion', admin)).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ name: 'TextPreview', length: 255, createable: false }),
      ]),
    });
    const soql = `SELECT ContentDocument.LatestPublishedVersion.TextPreview FROM ContentDocumentLink WHERE LinkedEntityId = '${account}'`;
    expect(store.query(soql, reader).records).toMatchObject([
      { ContentDocument: { LatestPublishedVersion: { TextPreview: 'Text' } } },
    ]);
    store.setUserAccess(reader.id, { hiddenFields: ['ContentVersion.TextPreview'] });
    expect(refusal(() => store.query(soql, store.user(reader.id)))).toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });
});
