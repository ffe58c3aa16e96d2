import type { SearchHit } from '../../crm-connector/contract.ts';
import type { Clock } from '../../shared/calendar/clock.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../shared/domain/customer-snapshot.ts';
import type { PageContext, RecordRef } from '../../shared/domain/record-ref.ts';
import type { WriteCommand } from '../../shared/domain/write-command.ts';
import type { ShiftRule } from '../../shared/numbers/shift.ts';
import type { BlockedPress } from '../../shared/numbers/work.ts';
import type { PaymentRun } from '../../shared/plans/payment-run.ts';
import type { z } from '../../shared/schema.ts';
import type { ChannelName, channels } from '../messaging/channels.ts';
import type { Notice } from '../messaging/notices.ts';
import type { AttemptEntry, EntryOf, OutboxEntry } from '../outbox/entry.ts';
import type { CompanyRules } from '../settings/company-rules.ts';
import type { GuideSettings, OwnGuideSettings } from '../settings/guide-settings.ts';
import type { PlanPolicySetting } from '../settings/plan-policy.ts';
import type { Shortcuts } from '../settings/shortcuts.ts';
import type { BrokenRecord } from '../storage/database.ts';
import type { DayPorts } from './day/day-ports.ts';
import type { DraftOwner, DraftStore } from './during/draft-store.ts';
import type { PapersPort } from './papers/papers-port.ts';
import type { BadgePort } from './verdict/badge.ts';

export type { AttemptEntry, OutboxEntry, SearchHit };

/** Asks the worker. @throws an error with `fault: {code, detail, retryable}` */
export type Ask = <C extends ChannelName>(
  channel: C,
  request: z.output<(typeof channels)[C]['request']>,
) => Promise<z.output<(typeof channels)[C]['response']>>;

/** A tab whose address the extension may see. */
export interface VisibleTab {
  readonly id: number;
  readonly url: string;
}

/** The pages of the panel's own window. */
export interface PagesPort {
  /** The tab in front; undefined while its address may not be seen. */
  activeTab(): Promise<VisibleTab | undefined>;
  /** Calls back whenever the answer may have changed; carries nothing, so that nothing stale can be trusted. */
  onChange(listener: () => void): () => void;
  /** Opens an address in place of what the tab shows. */
  open(tabId: number, url: string): Promise<void>;
}

/** The browser's host permissions. */
export interface GrantsPort {
  /** Must be called inside the click, before any await. */
  request(origins: readonly string[]): Promise<boolean>;
  has(origins: readonly string[]): Promise<boolean>;
  onChange(listener: () => void): () => void;
}

interface OutboxPort {
  add<C extends WriteCommand>(command: C, at: Instant): Promise<EntryOf<C>>;
  /** False when it was too late. */
  undo(id: string, at: Instant): Promise<boolean>;
  retryNow(id: string): Promise<unknown>;
  list(): Promise<OutboxEntry[]>;
  /** Stored items that no longer parse, set aside as they were found. */
  broken(): Promise<readonly BrokenRecord[]>;
}

/** All the panel needs of the world outside. Tests and the state gallery bring their own. */
export interface PanelPorts {
  readonly clock: Clock;
  /** Calls back every `ms`; the answer stops it. */
  readonly every: (ms: number, tick: () => void) => () => void;
  readonly ask: Ask;
  readonly onNotice: (notice: Notice, listener: () => void) => () => void;
  readonly outbox: OutboxPort;
  /** What was last read of this customer, if it belongs to `owner`. */
  readonly cachedSnapshot: (
    ref: RecordRef,
    owner: { orgId: string; userId: string } | null,
  ) => Promise<CustomerSnapshot | undefined>;
  readonly pages: PagesPort;
  readonly grants: GrantsPort;
  readonly drafts: DraftStore;
  /** What My day needs; asked for when somebody looks who is next. */
  readonly day: () => Promise<DayPorts>;
  readonly identify: (url: string) => PageContext | undefined;
  /** The match patterns to ask for when the org behind a page is connected. */
  readonly hostsToGrant: (page: PageContext) => readonly string[];
  /** Hands the number to the softphone (`tel:`). */
  readonly dial: (number: string) => void;
  readonly newKey: () => string;
  /** What IT set of the rules. */
  readonly companyRules: () => Promise<CompanyRules>;
  /** IT has set them anew; the answer stops it. */
  readonly onCompanyRules: (listener: () => void) => () => void;
  /** What the company and the person set of the call guide; asked for when somebody has answered. */
  readonly guideSettings: () => Promise<GuideSettings>;
  readonly keepOwnGuideSettings: (own: OwnGuideSettings) => Promise<void>;
  /** When a business customer pays its bills, as this person entered it here. */
  readonly paymentRuns: {
    read(owner: DraftOwner, customerId: string): Promise<PaymentRun | null>;
    write(owner: DraftOwner, customerId: string, run: PaymentRun | null): Promise<void>;
  };
  /** Papers: who writes them and where they go; asked for when somebody looks at them. */
  readonly papers: () => Promise<PapersPort>;
  /** What the company allows in payment plans; asked for when offers are made or approved. */
  readonly planPolicy: () => Promise<PlanPolicySetting>;
  /** Keys the company or else the person chose, by what they do; those of another version of Parley mean nothing. */
  readonly shortcuts: {
    read(): Promise<Shortcuts>;
    write(keys: Readonly<Record<string, string>>): Promise<void>;
  };
  /** For the person's own numbers. */
  readonly numbers: {
    /** A press of `Call` that the verdict stopped; kept in this browser alone. */
    blocked(owner: DraftOwner, press: BlockedPress): Promise<void>;
    blockedPresses(owner: DraftOwner): Promise<readonly BlockedPress[]>;
    /** `isCompany`: IT has said so, and nobody else may. */
    shiftRule(): Promise<{ readonly rule: ShiftRule; readonly isCompany: boolean }>;
    keepShiftRule(rule: ShiftRule): Promise<void>;
  };
  /** Parley's button in the toolbar. */
  readonly badge: BadgePort;
  readonly onOnline: (listener: () => void) => () => void;
  /** False while nobody can see the panel: nothing is refreshed for nobody. */
  readonly isVisible: () => boolean;
}
