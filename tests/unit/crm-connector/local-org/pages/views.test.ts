// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordView } from '../../../../../crm-connector/local-org/pages/client/record-view.ts';
import { plainPathTo } from '../../../../../crm-connector/local-org/pages/client/table-view.ts';
import type { RecordView, TimelineView } from '../../../../../crm-connector/local-org/pages/page-data.ts';

const EVIL = '<img src=x onerror=alert(1)>"\'</script>';
const ID = '0018M000000001TQAQ';
const context = { zone: 'UTC', pathTo: plainPathTo };

const record: RecordView = {
  link: { object: 'Account', id: ID },
  label: 'Account',
  name: EVIL,
  highlights: [{ name: 'Phone', label: EVIL, cell: { type: 'phone', value: '(614) 555-0142' } }],
  sections: [
    {
      title: EVIL,
      fields: [{ name: 'Description', label: 'About', cell: { type: 'textarea', value: EVIL } }],
    },
  ],
  related: [
    {
      name: 'Invoices',
      title: 'Open Invoices',
      object: 'Invoice',
      total: 400,
      columns: [{ name: 'InvoiceNumber', label: EVIL, type: 'string' }],
      rows: [
        {
          link: { object: 'Invoice', id: ID },
          cells: [{ type: 'string', value: EVIL, link: { object: 'Invoice', id: ID } }],
        },
      ],
    },
  ],
};

const timeline = (subjects: string[]): TimelineView => ({
  upcoming: [],
  past: subjects.map((subject) => ({
    link: { object: 'Task', id: ID },
    kind: 'call',
    subject,
    at: '2026-11-21T15:00:00.000Z',
    day: '2026-11-21',
    overdue: false,
    status: 'Completed',
    number: '(614) 555-0142',
    disposition: EVIL,
    seconds: 38,
    direction: 'Outbound',
    description: EVIL,
    owner: EVIL,
    who: { name: EVIL, link: { object: 'Contact', id: ID } },
  })),
  more: true,
  readAt: '2026-11-21T16:00:00.000Z',
});

let page = new AbortController();

function answers(...views: (TimelineView | { status: number; message: string })[]) {
  const fetched = vi.fn(async (_url: string) => {
    const view = views.length > 1 ? views.shift() : views[0];
    if (view && 'status' in view) {
      return Response.json({ error: { code: 'X', message: view.message } }, { status: view.status });
    }
    return Response.json(view);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

function show(): HTMLElement {
  page = new AbortController();
  const view = recordView(record, context, page.signal, () => undefined);
  document.body.replaceChildren(view);
  return view;
}

afterEach(() => {
  page.abort();
  vi.unstubAllGlobals();
});

describe('a record page', () => {
  it('shows every value as text: none becomes markup', async () => {
    answers(timeline([EVIL]));
    const view = show();
    await vi.waitFor(() => expect(view.querySelector('.activity')).not.toBeNull());
    expect(view.querySelector('img, script')).toBeNull();
    expect(view.querySelector('h1')?.textContent).toBe(EVIL);
    expect(view.querySelector('.activity a')?.textContent).toBe(EVIL);
    expect(view.querySelector('.activity-text')?.textContent).toBe(EVIL);
    expect(view.querySelector('td')?.textContent).toBe(EVIL);
  });

  it('says when a related list is longer than shown, and where the rest is', () => {
    answers(timeline([]));
    const view = show();
    expect(view.querySelector('[data-related=Invoices] h2')?.textContent).toBe('Open Invoices (400)');
    expect(view.querySelector('.view-all a')?.getAttribute('href')).toBe(
      `/lightning/r/Account/${ID}/related/Invoices/view`,
    );
  });

  it('reads the timeline again on Refresh and when the tab gets the focus back', async () => {
    const fetched = answers(
      timeline(['First']),
      timeline(['First', 'Second']),
      timeline(['First', 'Second', 'Third']),
    );
    const view = show();
    const count = () => view.querySelectorAll('.activity').length;
    await vi.waitFor(() => expect(count()).toBe(1));
    [...view.querySelectorAll('button')].find((button) => button.textContent === 'Refresh')?.click();
    await vi.waitFor(() => expect(count()).toBe(2));
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(count()).toBe(3));
    page.abort();
    window.dispatchEvent(new Event('focus'));
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('shows the org’s own words when the timeline cannot be read', async () => {
    answers({ status: 403, message: 'insufficient access rights on object id' });
    const view = show();
    await vi.waitFor(() =>
      expect(view.querySelector('.timeline [role=alert]')?.textContent).toContain('insufficient access'),
    );
  });
});
