import { customerPage } from '../../../../crm-connector/customer-page.ts';
import { identify } from '../../../../crm-connector/identify.ts';
import { listOnPage } from '../../../../crm-connector/list-on-page.ts';
import type { ChannelName, OrgSession } from '../../../../extension/messaging/channels.ts';
import type { Notice } from '../../../../extension/messaging/notices.ts';
import type { EntryOf } from '../../../../extension/outbox/entry.ts';
import { type DayMarks, noMarks } from '../../../../extension/panel/day/day-marks.ts';
import type { RunningCall } from '../../../../extension/panel/during/running-call.ts';
import type { Ask, OutboxEntry, PanelPorts, VisibleTab } from '../../../../extension/panel/panel-ports.ts';
import type { CompanyRules } from '../../../../extension/settings/company-rules.ts';
import { type GuideSettings, noGuideSettings } from '../../../../extension/settings/guide-settings.ts';
import { noCompanyRules } from '../../../../extension/settings/no-company-rules.ts';
import { noSender, type PaperSettings } from '../../../../extension/settings/paper-settings.ts';
import type { PlanPolicySetting } from '../../../../extension/settings/plan-policy.ts';
import type { WorklistPolicySetting } from '../../../../extension/settings/worklist-policy.ts';
import type { BrokenRecord } from '../../../../extension/storage/database.ts';
import type { Outcome } from '../../../../shared/compliance/verdict.ts';
import { commandId } from '../../../../shared/domain/command-id.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../../shared/domain/record-ref.ts';
import type { WriteCommand } from '../../../../shared/domain/write-command.ts';
import { type ShiftRule, usualShift } from '../../../../shared/numbers/shift.ts';
import type { BlockedPress } from '../../../../shared/numbers/work.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import type { PaymentRun } from '../../../../shared/plans/payment-run.ts';
import { defaultWorklistPolicy } from '../../../../shared/worklist/default-policy.ts';
import { API_ORIGIN, identity, NOW } from './fixtures/build.ts';
import { dayOf } from './fixtures/day.ts';

type Answers = { [C in ChannelName]?: (request: never) => unknown };

/** A world for the panel that a test turns by hand. A question nobody prepared fails by name. */
export class FakeWorld {
  now = NOW;
  tab: VisibleTab | undefined;
  granted = true;
  grantsOnRequest = true;
  isVisible = true;
  sessions: OrgSession[] = [{ system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-in', identity }];
  outbox: OutboxEntry[] = [];
  cache = new Map<string, CustomerSnapshot>();
  runningCall: RunningCall | null = null;
  /** Conversations that did not parse. */
  readonly setAside: unknown[] = [];
  shortcuts: Readonly<Record<string, string>> = {};
  areKeysOfCompany = false;
  guideSettings: GuideSettings = noGuideSettings;
  readonly blocked: BlockedPress[] = [];
  shiftRule: ShiftRule = usualShift;
  readonly paymentRuns = new Map<string, PaymentRun>();
  paperSettings: PaperSettings = { sender: noSender, senderFrom: null, pack: null, mistakes: [] };
  readonly papersOpened: Paper[] = [];
  readonly mailed: string[] = [];
  readonly copied: string[] = [];
  planPolicy: PlanPolicySetting = { policy: null, mistakes: [] };
  notes = new Map<string, string>();
  dayMarks = new Map<string, DayMarks>();
  worklistPolicy: WorklistPolicySetting = { policy: defaultWorklistPolicy, mistakes: [] };
  /** What was asked of the worker, in turn. */
  readonly asked: { channel: ChannelName; request: unknown }[] = [];
  readonly requestedOrigins: (readonly string[])[] = [];
  readonly dialled: string[] = [];
  /** Addresses opened in place of the page. */
  readonly opened: { tabId: number; url: string }[] = [];
  readonly answers: Answers = {
    'session.list': () => this.sessions,
    'session.terms': () => ({ mayStay: true, stays: false }),
    'mapping.state': () => ({ mapping: null, from: null, mistakes: [] }),
    'outbox.wake': () => ({}),
    'day.read': () => dayOf(),
  };
  companyRules: CompanyRules = noCompanyRules;
  /** What the toolbar button was made to show, in turn. */
  readonly badges: (Outcome | null)[] = [];
  failsToStore = false;
  broken: BrokenRecord[] = [];
  #keys = 0;
  readonly #notices: { notice: Notice; listener: () => void }[] = [];
  readonly #pageListeners = new Set<() => void>();
  readonly #grantListeners = new Set<() => void>();
  readonly #onlineListeners = new Set<() => void>();
  readonly #rulesListeners = new Set<() => void>();
  readonly #ticks = new Set<{ ms: number; tick: () => void }>();

  readonly ports: PanelPorts = {
    clock: { now: () => this.now },
    every: (ms, tick) => listen(this.#ticks, { ms, tick }),
    ask: (async (channel: ChannelName, request: never) => {
      this.asked.push({ channel, request });
      const answer = this.answers[channel];
      if (!answer) throw new Error(`Nobody prepared an answer to ${channel} ${JSON.stringify(request)}`);
      return answer(request);
    }) as Ask,
    onNotice: (notice, listener) => {
      const entry = { notice, listener };
      this.#notices.push(entry);
      return () => this.#notices.splice(this.#notices.indexOf(entry), 1);
    },
    outbox: {
      add: async <C extends WriteCommand>(command: C, at: string) => {
        if (this.failsToStore) throw new Error('disk full');
        const before = this.outbox.find((entry) => entry.id === commandId(command));
        if (before) return before as EntryOf<C>;
        const entry = queued(command, this.outbox.length + 1, at);
        this.outbox = [...this.outbox, entry];
        return entry;
      },
      undo: async (id) => {
        const entry = this.outbox.find((candidate) => candidate.id === id);
        if (!entry || !['queued', 'waiting', 'refused'].includes(entry.state)) return false;
        this.settle(id, { state: 'undone', settledAt: this.now });
        return true;
      },
      retryNow: async (id) => this.settle(id, { state: 'queued' }),
      list: async () => this.outbox,
      broken: async () => this.broken,
    },
    cachedSnapshot: async (ref) => this.cache.get(ref.id),
    pages: {
      activeTab: async () => this.tab,
      onChange: (listener) => listen(this.#pageListeners, listener),
      open: async (tabId, url) => void this.opened.push({ tabId, url }),
    },
    grants: {
      request: async (origins) => {
        this.requestedOrigins.push(origins);
        this.granted = this.grantsOnRequest;
        return this.grantsOnRequest;
      },
      has: async () => this.granted,
      onChange: (listener) => listen(this.#grantListeners, listener),
    },
    day: async () => ({
      listOnPage,
      customerPage,
      worklistPolicy: async () => this.worklistPolicy,
      marks: {
        marks: async ({ orgId, userId }) => this.dayMarks.get(`${orgId} ${userId}`) ?? noMarks,
        changeMarks: async ({ orgId, userId }, change) => {
          const marks = change(this.dayMarks.get(`${orgId} ${userId}`) ?? noMarks);
          this.dayMarks.set(`${orgId} ${userId}`, marks);
          return marks;
        },
        notesLeft: async ({ orgId, userId }) =>
          [...this.notes.keys()]
            .filter((key) => key.startsWith(`${orgId} ${userId} `))
            .map((key) => key.slice(`${orgId} ${userId} `.length)),
      },
    }),
    drafts: {
      runningCall: async ({ orgId, userId }) => {
        const call = this.runningCall;
        return call?.orgId === orgId && call.userId === userId ? call : null;
      },
      keepRunningCall: async (_owner, call) => {
        this.runningCall = call;
      },
      setConversationAside: async (_owner, session) => void this.setAside.push(session),
      note: async ({ orgId, userId }, customer) => this.notes.get(`${orgId} ${userId} ${customer}`) ?? '',
      keepNote: async ({ orgId, userId }, customer, text) =>
        void this.notes.set(`${orgId} ${userId} ${customer}`, text),
    },
    identify,
    hostsToGrant: ({ pageOrigin }) => [`${pageOrigin}/*`, `${API_ORIGIN}/*`],
    dial: (number) => void this.dialled.push(number),
    newKey: () => `00000000-0000-4000-8000-${String(++this.#keys).padStart(12, '0')}`,
    onOnline: (listener) => listen(this.#onlineListeners, listener),
    isVisible: () => this.isVisible,
    companyRules: async () => this.companyRules,
    onCompanyRules: (listener) => listen(this.#rulesListeners, listener),
    shortcuts: {
      read: async () => ({ keys: this.shortcuts, isCompany: this.areKeysOfCompany }),
      write: async (keys) => {
        this.shortcuts = keys;
      },
    },
    guideSettings: async () => this.guideSettings,
    keepOwnGuideSettings: async ({ languages, pack, packCheck }) => {
      if (packCheck) this.guideSettings = { ...this.guideSettings, packCheck };
      if (languages) this.guideSettings = { ...this.guideSettings, own: languages };
      if (pack !== undefined)
        this.guideSettings = { ...this.guideSettings, pack, packFrom: pack === null ? null : 'file' };
    },
    papers: async () => ({
      settings: async () => this.paperSettings,
      keepOwnSender: async (sender) => {
        this.paperSettings = { ...this.paperSettings, sender, senderFrom: 'own' };
      },
      open: async (paper) => void this.papersOpened.push(paper),
      mail: (href) => void this.mailed.push(href),
      copy: async (text) => void this.copied.push(text),
    }),
    planPolicy: async () => this.planPolicy,
    paymentRuns: {
      read: async (owner, customerId) => this.paymentRuns.get(`${owner.userId} ${customerId}`) ?? null,
      write: async (owner, customerId, run) => {
        const key = `${owner.userId} ${customerId}`;
        if (run) this.paymentRuns.set(key, run);
        else this.paymentRuns.delete(key);
      },
    },
    numbers: {
      blocked: async (_owner, press) => void this.blocked.push(press),
      blockedPresses: async () => this.blocked,
      shiftRule: async () => ({ rule: this.shiftRule, isCompany: false }),
      keepShiftRule: async (rule) => {
        this.shiftRule = rule;
      },
    },
    badge: { show: (outcome) => void this.badges.push(outcome) },
  };

  /** Every question about a customer is answered with the one of these that has the record. */
  knows(...snapshots: CustomerSnapshot[]): this {
    this.answers['customer.load'] = ({ ref }: { ref: RecordRef }) => {
      const found = snapshots.find((snapshot) => ownsRecord(snapshot, ref.id));
      if (!found) throw new Error(`Nobody prepared the customer of ${ref.id}`);
      return { ...found, opened: ref };
    };
    return this;
  }

  goTo(url: string | null): void {
    this.tab = url === null ? undefined : { id: 1, url };
    for (const listener of this.#pageListeners) listener();
  }
  notice(said: Notice): void {
    for (const { notice, listener } of this.#notices) if (notice === said) listener();
  }
  grantsChange(): void {
    for (const listener of this.#grantListeners) listener();
  }
  /** IT sets other rules while the panel is open. */
  setCompanyRules(rules: CompanyRules): void {
    this.companyRules = rules;
    for (const listener of this.#rulesListeners) listener();
  }
  comeOnline(): void {
    for (const listener of this.#onlineListeners) listener();
  }
  /** Lets the time pass, and everything that waits for it. */
  pass(ms: number): void {
    this.now = Temporal.Instant.from(this.now)
      .add({ milliseconds: ms })
      .toString({ fractionalSecondDigits: 3 });
    for (const { tick } of this.#ticks) tick();
  }
  settle(id: string, change: Partial<OutboxEntry>): void {
    this.outbox = this.outbox.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
    this.notice('outbox.changed');
  }
}

export function queued<C extends WriteCommand>(command: C, seq: number, at: string): EntryOf<C> {
  return {
    v: 2,
    id: commandId(command),
    seq,
    command,
    state: 'queued',
    tries: 0,
    sentAt: null,
    lookedAt: null,
    settledFor: 0,
    lookRefused: false,
    nextTryAt: null,
    untilCauseGone: false,
    code: null,
    words: null,
    records: [],
    queuedAt: at,
    settledAt: null,
  };
}

function ownsRecord(snapshot: CustomerSnapshot, id: string): boolean {
  return JSON.stringify(snapshot).includes(id);
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
