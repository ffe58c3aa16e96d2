import { describe, expect, it } from 'vitest';
import { freshStore } from './fresh-store.ts';

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
});
