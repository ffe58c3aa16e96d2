import type { Clock } from '../../shared/calendar/clock.ts';
import type { Zone } from '../../shared/calendar/instant.ts';
import type { ShiftRule } from '../../shared/numbers/shift.ts';
import type { ChannelName } from '../messaging/channels.ts';
import type { Notice } from '../messaging/notices.ts';
import type { Answer, Request } from '../messaging/wire.ts';
import type { OrgUse } from '../settings/api-use.ts';
import type { GuideSettings, OwnGuideSettings } from '../settings/guide-settings.ts';
import type { LanguageChoice, LanguageInForce } from '../settings/language.ts';
import type { Shortcuts } from '../settings/shortcuts.ts';
import type { Owner } from '../storage/signed-in-owner.ts';
import type { Exported } from './data/export-data.ts';
import type { StoredData } from './data/stored-data.ts';
import type { OwnSettings } from './policy/own-settings.ts';

/** All the options page needs of the world outside. */
export interface OptionsPorts {
  readonly clock: Clock;
  /** Of this machine; days of API use are its days. */
  readonly zone: Zone;
  /** Asks the worker. @throws an error with `fault: {code, detail, retryable}` */
  readonly ask: <C extends ChannelName>(channel: C, request: Request<C>) => Promise<Answer<C>>;
  readonly onNotice: (notice: Notice, listener: () => void) => () => void;
  /** What IT set, as the browser hands it over. */
  readonly managed: () => Promise<Readonly<Record<string, unknown>>>;
  readonly onManaged: (listener: () => void) => () => void;
  readonly ownSettings: () => Promise<OwnSettings>;
  readonly hosts: {
    /** Must be called inside the click, before any await. */
    request(origin: string): Promise<boolean>;
    /** Gives back all hosts that belong to an org. */
    giveBack(apiOrigin: string): Promise<void>;
  };
  readonly language: { read(): Promise<LanguageInForce>; keep(choice: LanguageChoice): Promise<void> };
  readonly shortcuts: {
    read(): Promise<Shortcuts>;
    write(keys: Readonly<Record<string, string>>): Promise<void>;
  };
  readonly guideSettings: () => Promise<GuideSettings>;
  readonly keepOwnGuideSettings: (own: OwnGuideSettings) => Promise<void>;
  readonly shift: {
    read(): Promise<{ readonly rule: ShiftRule; readonly isCompany: boolean }>;
    keep(rule: ShiftRule): Promise<void>;
  };
  readonly apiUse: () => Promise<Readonly<Record<string, OrgUse>>>;
  readonly data: {
    read(): Promise<StoredData>;
    /** @param owner null: everybody's, and the settings */
    exported(owner: Owner | null): Promise<Exported>;
    /**
     * Deletes; nothing is being sent meanwhile.
     * @param owner null: everybody's
     * @param unwritten so many entries that are in no CRM may be lost
     * @returns false: there are more of these now, and nothing was deleted
     */
    wipe(owner: Owner | null, unwritten: number): Promise<boolean>;
    /** Deletes every setting of this browser; what IT set is the browser's own. */
    forgetSettings(): Promise<void>;
    /** Of an org that is forgotten: what is kept by its address, not by a person. */
    forgetOrg(apiOrigin: string): Promise<void>;
  };
  readonly saveFile: (name: string, json: unknown) => void;
  readonly reload: () => void;
}
