import type { ChannelName } from '../../../../extension/messaging/channels.ts';
import type { Answer, Request } from '../../../../extension/messaging/wire.ts';
import { firstPage } from '../../../../shared/domain/my-day.ts';
import { northwind } from '../panel/fixtures/businesses.ts';
import { dayOf } from '../panel/fixtures/day.ts';
import { API_ORIGIN, AT, identity, ref, snapshot } from '../samples.ts';

const invoice = { apiOrigin: API_ORIGIN, object: 'Invoice', id: '3tt', currency: 'USD' };

/** For every channel a good request, its answer, and requests that must be refused. */
export const channelSamples: { [C in ChannelName]: { good: Request<C>; answer: Answer<C>; bad: unknown[] } } =
  {
    'session.list': { good: {}, answer: [], bad: [undefined, null, [], 'x', { extra: 1 }] },
    'session.connect': {
      good: { apiOrigin: API_ORIGIN, wish: {} },
      answer: { system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-in', identity },
      bad: [
        {},
        { apiOrigin: API_ORIGIN },
        { apiOrigin: 'not an address', wish: {} },
        { apiOrigin: API_ORIGIN, wish: { clientId: 7 } },
        { apiOrigin: API_ORIGIN, wish: { system: 'sugar' } },
        { apiOrigin: API_ORIGIN, wish: { password: 'x' } },
        { apiOrigin: API_ORIGIN, wish: {}, redirectUri: 'https://evil.example' },
      ],
    },
    'session.terms': {
      good: { apiOrigin: API_ORIGIN },
      answer: { mayStay: true, stays: false },
      bad: [undefined, {}, { apiOrigin: 'acme' }],
    },
    'session.disconnect': {
      good: { apiOrigin: API_ORIGIN },
      answer: { isEnded: true },
      bad: [{}, { apiOrigin: '' }, { apiOrigin: API_ORIGIN, all: true }],
    },
    'org.capabilities': {
      good: { apiOrigin: API_ORIGIN },
      answer: {
        writeStrategy: 'A',
        invoiceModel: null,
        debts: true,
        promises: true,
        stops: true,
        agreements: 'package',
        approvals: true,
        notes: true,
        mailDrafts: ['Account'],
        multiCurrency: false,
        attemptsProvable: true,
      },
      bad: [{}, { apiOrigin: 5 }],
    },
    'customer.load': {
      good: { ref: ref('001000000000001AAA') },
      answer: snapshot(),
      bad: [
        {},
        { ref: null },
        { ref: { ...ref('001'), system: 'sap' } },
        { ref: { ...ref('001'), apiOrigin: 'x' } },
        { ref: ref('001'), accessToken: 'x' },
      ],
    },
    'customer.reread': {
      good: { ref: ref('001000000000001AAA') },
      answer: {
        v: 1,
        readAt: AT,
        attempts: { is: 'absent' },
        callsInProgress: { is: 'absent' },
        holds: { is: 'forbidden' },
        preferences: { is: 'failed', why: 'UNKNOWN_EXCEPTION' },
      },
      bad: [{}, { ref: null }, { ref: { ...ref('001'), apiOrigin: 'x' } }, { ref: ref('001'), since: AT }],
    },
    'customer.search': {
      good: { apiOrigin: API_ORIGIN, text: "O'Neil" },
      answer: [{ ref: ref('001'), name: 'Northwind Bakery', matched: 'INV-1042' }],
      bad: [{ apiOrigin: API_ORIGIN }, { apiOrigin: API_ORIGIN, text: ['a'] }, { text: 'a' }],
    },
    'day.read': {
      good: { apiOrigin: API_ORIGIN, view: { object: 'Account', view: 'AllAccounts' }, page: firstPage },
      answer: dayOf([northwind]),
      bad: [
        { apiOrigin: API_ORIGIN },
        { apiOrigin: API_ORIGIN, view: null },
        { apiOrigin: 'x', view: null, page: firstPage },
        { apiOrigin: API_ORIGIN, view: { object: 'Account', view: '../query' }, page: firstPage },
        {
          apiOrigin: API_ORIGIN,
          view: { object: 'Account', view: 'AllAccounts', more: 1 },
          page: firstPage,
        },
        { apiOrigin: API_ORIGIN, view: null, page: { ...firstPage, also: ["001') OR (Name != '"] } },
        { apiOrigin: API_ORIGIN, view: null, page: { ...firstPage, skip: -1 } },
      ],
    },
    'invoice.lines': {
      good: invoice,
      answer: { is: 'absent' },
      bad: [{ ...invoice, object: undefined }, { ...invoice, url: 'https://evil.example' }, {}],
    },
    'invoice.files': {
      good: { apiOrigin: API_ORIGIN, invoiceIds: ['a0B'] },
      answer: {
        is: 'read',
        items: [{ invoiceId: 'a0B', name: 'INV-1.pdf', link: 'https://acme.example.com/1' }],
        complete: true,
        total: 1,
      },
      bad: [
        { apiOrigin: API_ORIGIN },
        { apiOrigin: 'x', invoiceIds: [] },
        { apiOrigin: API_ORIGIN, invoiceIds: [1] },
      ],
    },
    'note.body': {
      good: { apiOrigin: API_ORIGIN, object: 'ContentDocument', id: '069' },
      answer: 'Said: “call my lawyer”.',
      bad: [
        { apiOrigin: API_ORIGIN, object: 'ContentDocument' },
        { apiOrigin: 'x', object: 'ContentDocument', id: '069' },
        { apiOrigin: API_ORIGIN, object: 'ContentDocument', id: '069', path: '/services/apexrest' },
      ],
    },
    'approval.list': {
      good: { apiOrigin: API_ORIGIN },
      answer: { is: 'absent' },
      bad: [{}, { apiOrigin: 'x' }, { apiOrigin: API_ORIGIN, all: true }],
    },
    'people.find': {
      good: { apiOrigin: API_ORIGIN, text: 'Cruz' },
      answer: [{ id: '005000000000001AAA', name: 'Maria Cruz', title: null }],
      bad: [{ apiOrigin: API_ORIGIN }, { apiOrigin: API_ORIGIN, text: 7 }, { text: 'Cruz' }],
    },
    'numbers.read': {
      good: { apiOrigin: API_ORIGIN, range: { from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' } },
      answer: {
        v: 1,
        range: { from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' },
        readAt: '2026-11-22T12:00:00Z',
        zone: 'America/New_York',
        attempts: { is: 'read', items: [], complete: true, total: 0 },
        promises: { is: 'absent' },
        decisions: { is: 'forbidden' },
        holds: { is: 'failed', why: 'busy' },
        assigned: { is: 'known', value: 12 },
      },
      bad: [{ apiOrigin: API_ORIGIN }, { apiOrigin: API_ORIGIN, range: { from: 'today', to: 'now' } }],
    },
    'receivables.read': {
      good: { apiOrigin: API_ORIGIN },
      answer: { v: 1, readAt: '2026-11-22T12:00:00Z', rows: { is: 'absent' } },
      bad: [{}, { apiOrigin: 'x' }],
    },
    'payments.read': {
      good: { ref: ref('001000000000001AAA') },
      answer: {
        v: 1,
        readAt: '2026-11-22T12:00:00Z',
        applied: { is: 'absent' },
        terms: {
          paymentTerms: { is: 'absent' },
          lateFee: { is: 'forbidden' },
          creditLimit: { is: 'absent' },
        },
      },
      bad: [{}, { ref: 'x' }],
    },
    'outbox.wake': { good: {}, answer: {}, bad: [{ force: true }, null] },
    'session.stay': {
      good: { apiOrigin: API_ORIGIN, stays: null },
      answer: { stays: false, mayStay: true },
      bad: [
        { apiOrigin: API_ORIGIN },
        { apiOrigin: 'x', stays: true },
        { apiOrigin: API_ORIGIN, stays: 'yes' },
      ],
    },
    'mapping.state': {
      good: { apiOrigin: API_ORIGIN },
      answer: { mapping: { v: 1 }, from: 'company', mistakes: ['orgMappings: not JSON'] },
      bad: [{}, { apiOrigin: 'x' }, { apiOrigin: API_ORIGIN, host: 'other' }],
    },
    'mapping.propose': {
      good: { apiOrigin: API_ORIGIN, object: 'Sales_Bill__c' },
      answer: {
        mapping: { v: 1 },
        questions: [{ is: 'record-types', names: ['Visit'] }],
        candidates: ['Sales_Bill__c'],
        invoice: null,
        line: null,
        task: { name: 'Task', label: 'Task', fields: [] },
        recordTypes: [{ id: '012000000000001', name: 'Visit' }],
      },
      bad: [
        { apiOrigin: API_ORIGIN },
        { apiOrigin: 'x', object: null },
        { apiOrigin: API_ORIGIN, object: 7 },
      ],
    },
    'mapping.preview': {
      good: { apiOrigin: API_ORIGIN, mapping: { v: 1 }, customer: null },
      answer: {
        model: null,
        isMapped: false,
        unknownFields: [],
        customer: null,
        invoices: null,
        openTotals: null,
        task: null,
      },
      bad: [
        { apiOrigin: API_ORIGIN, mapping: { v: 1 } },
        { apiOrigin: API_ORIGIN, customer: 'Northwind' },
      ],
    },
    'mapping.keep': {
      good: { apiOrigin: API_ORIGIN, mapping: null },
      answer: {},
      bad: [
        { apiOrigin: 'x', mapping: null },
        { apiOrigin: API_ORIGIN, mapping: null, host: 'other' },
      ],
    },
  };
