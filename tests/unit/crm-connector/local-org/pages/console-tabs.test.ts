// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  openTab,
  subTabPath,
  tabRows,
  workspaceOf,
} from '../../../../../crm-connector/local-org/pages/client/console-tabs.ts';

const ACCOUNT = '/lightning/r/Account/0018M000000001TQAQ/view';
const CONTACT = '/lightning/r/Contact/0038M000000001AQAQ/view';
const OTHER = '/lightning/r/Account/0018M000000002UQAQ/view';

const navigate = vi.fn();
const rows = (path: string | null, workspace: string | null) => tabRows(path, workspace, navigate);
const titles = (view: HTMLElement) =>
  [...view.querySelectorAll('nav')].map((row) =>
    [...row.querySelectorAll('a')].map((tab) => tab.textContent),
  );
const close = (view: HTMLElement, title: string) =>
  [...view.querySelectorAll<HTMLButtonElement>(`button[aria-label="Close ${title}"]`)].map((button) =>
    button.click(),
  );

beforeEach(() => {
  sessionStorage.clear();
  navigate.mockReset();
  openTab(ACCOUNT, ACCOUNT, 'Acme');
  openTab(CONTACT, ACCOUNT, 'Pat');
  openTab(OTHER, OTHER, 'Other');
});

describe('addresses of the console', () => {
  it('carry the workspace of a sub-tab, and none for the workspace itself', () => {
    expect(subTabPath(CONTACT, ACCOUNT)).toBe(`${CONTACT}?ws=${encodeURIComponent(ACCOUNT)}`);
    expect(subTabPath(ACCOUNT, ACCOUNT)).toBe(ACCOUNT);
  });

  it('believe no workspace that is no record of these pages', () => {
    expect(workspaceOf(CONTACT, ACCOUNT)).toBe(ACCOUNT);
    expect(workspaceOf(CONTACT, null)).toBe(CONTACT);
    expect(workspaceOf(CONTACT, '/lightning/page/home')).toBe(CONTACT);
    expect(workspaceOf(CONTACT, '//elsewhere.example.com/lightning/r/Account/0018M000000001TQAQ/view')).toBe(
      CONTACT,
    );
  });
});

describe('tabs of the console', () => {
  it('show each workspace once, and the sub-tabs of the one in front', () => {
    openTab(CONTACT, ACCOUNT, null);
    expect(titles(rows(CONTACT, ACCOUNT))).toEqual([
      ['Acme', 'Other'],
      ['Acme', 'Pat'],
    ]);
    expect(titles(rows(OTHER, OTHER))).toEqual([['Acme', 'Other']]);
    expect(rows(CONTACT, ACCOUNT).querySelectorAll('[aria-current=page]').length).toBe(2);
  });

  it('go back to the workspace when its sub-tab in front is closed', () => {
    close(rows(CONTACT, ACCOUNT), 'Pat');
    expect(navigate).toHaveBeenCalledExactlyOnceWith(ACCOUNT);
    expect(titles(rows(ACCOUNT, ACCOUNT))).toEqual([['Acme', 'Other']]);
  });

  it('go to the next workspace when the one in front is closed, with its sub-tabs', () => {
    close(rows(CONTACT, ACCOUNT), 'Acme');
    expect(navigate).toHaveBeenCalledExactlyOnceWith(OTHER);
    expect(titles(rows(OTHER, OTHER))).toEqual([['Other']]);
    close(rows(OTHER, OTHER), 'Other');
    expect(navigate).toHaveBeenLastCalledWith('/lightning/page/home');
  });

  it('stay where they are when a tab behind is closed', () => {
    close(rows(CONTACT, ACCOUNT), 'Other');
    expect(navigate).toHaveBeenCalledExactlyOnceWith(location.pathname + location.search);
  });
});
