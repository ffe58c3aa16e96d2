import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshStore, packageDir } from './fresh-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-org-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the database file', () => {
  it('keeps rows, numbers and rights, and takes a package deployed later', () => {
    const file = join(folder, 'org.db');
    const first = freshStore({ file });
    const user = first.person();
    first.store.setUserAccess(user.id, { hiddenFields: ['Account.Rating'] });
    const account = first.store.create('Account', { Name: 'Acme' }, first.admin).id;
    const caseId = first.store.create('Case', { AccountId: account }, first.admin).id;
    first.store.close();

    const second = freshStore({ file, packageDir });
    expect(
      second.store.retrieve('Account', account, ['Name', 'Parley_Profile__c'], second.admin),
    ).toMatchObject({
      Name: 'Acme',
      Parley_Profile__c: null,
    });
    expect(second.store.user(user.id).hiddenFields.has('Account.Rating')).toBe(true);
    const later = second.store.create('Case', { AccountId: account }, second.admin).id;
    expect(later > caseId).toBe(true);
    expect(second.store.retrieve('Case', later, ['CaseNumber'], second.admin)).toMatchObject({
      CaseNumber: '00000002',
    });
    expect(second.store.query('SELECT COUNT() FROM Organization', second.admin).totalSize).toBe(1);
    expect(second.store.search('FIND {acme} RETURNING Account', second.admin).searchRecords).toHaveLength(1);
    second.store.close();
  });
});
