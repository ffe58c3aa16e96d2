import { browser } from 'wxt/browser';
import { identify } from '../../crm-connector/identify.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import { ask } from '../messaging/ask.ts';
import { onNotice } from '../messaging/notices.ts';
import { saveFile } from '../panel/numbers/export/save-file.ts';
import { apiUse } from '../settings/api-use.ts';
import { guideSettings, keepOwnGuideSettings } from '../settings/guide-settings.ts';
import { keepLanguageChoice, languageInForce } from '../settings/language.ts';
import { onManagedPolicy } from '../settings/managed-rules.ts';
import { managedStorage } from '../settings/managed-storage.ts';
import { ownOrgMappings } from '../settings/own-org-mappings.ts';
import { ownPaperSender } from '../settings/paper-settings.ts';
import { settings } from '../settings/settings.ts';
import { keepShiftRule, shiftRule } from '../settings/shift-rule.ts';
import { keepShortcuts, shortcutsInForce } from '../settings/shortcuts.ts';
import { forgetPapers } from '../storage/papers-of-owner.ts';
import { exportedData } from './data/export-data.ts';
import { storedData } from './data/stored-data.ts';
import { wipeData } from './data/wipe-data.ts';
import type { OptionsPorts } from './options-ports.ts';
import type { OwnSettings } from './policy/own-settings.ts';

/** The browser's own stores, policy and permissions, and the worker. */
export const browserOptionsPorts: OptionsPorts = {
  clock: systemClock,
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  ask,
  onNotice,
  managed: managedStorage,
  onManaged: onManagedPolicy,
  ownSettings,
  hosts: {
    request: (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
    giveBack: giveBackHosts,
  },
  language: { read: languageInForce, keep: keepLanguageChoice },
  shortcuts: { read: shortcutsInForce, write: keepShortcuts },
  guideSettings,
  keepOwnGuideSettings,
  shift: { read: shiftRule, keep: keepShiftRule },
  apiUse: async () => (await apiUse.read()) ?? {},
  data: {
    read: async () => storedData(await browser.storage.local.get(null)),
    exported: async (owner) =>
      exportedData(owner, await browser.storage.local.get(null), {
        version: browser.runtime.getManifest().version,
        exportedAt: systemClock.now(),
      }),
    wipe: (owner, unwritten) =>
      // The lock the outbox is emptied under: nothing is being sent while it is deleted.
      navigator.locks
        .request('parley outbox', async () => {
          if (!(await wipeData(owner, unwritten))) return false;
          if (owner) await forgetPapers(owner);
          return true;
        })
        .then((isWiped) => {
          // Open panels look at the outbox anew. Not waited for: what is left may take long to send.
          if (isWiped) void ask('outbox.wake', {}).catch(() => undefined);
          return isWiped;
        }),
    forgetSettings: () => browser.storage.local.clear(),
    forgetOrg,
  },
  saveFile: (name, json) => saveFile(name, 'application/json', JSON.stringify(json, null, 2)),
  reload: () => location.reload(),
};

/** Everything that was granted of the org behind an API origin, by whatever address. */
async function giveBackHosts(apiOrigin: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = origins.filter((pattern) => {
    const origin = pattern.replace(/\/\*$/, '');
    const context = identify(`${origin}/`);
    const of = context && (context.is === 'record' ? context.ref.apiOrigin : context.apiOrigin);
    return origin === apiOrigin || of === apiOrigin;
  });
  if (own.length > 0) await browser.permissions.remove({ origins: own });
}

/** The lock under which the worker remembers a sign-in. */
async function forgetOrg(apiOrigin: string): Promise<void> {
  await navigator.locks.request('parley connected-orgs', async () => {
    const { [apiOrigin]: _, ...others } = (await settings.connectedOrgs.read()) ?? {};
    await settings.connectedOrgs.write(others);
  });
  const { [new URL(apiOrigin).host]: _, ...mappings } = (await ownOrgMappings.read()) ?? {};
  await ownOrgMappings.write(mappings);
}

async function ownSettings(): Promise<OwnSettings> {
  const [connected, guide, mappings, sender, shift, language, shortcuts] = await Promise.all([
    settings.connectedOrgs.read(),
    guideSettings(),
    ownOrgMappings.read(),
    ownPaperSender.read(),
    settings.shiftRule.read(),
    languageInForce(),
    shortcutsInForce(),
  ]);
  const hosts = Object.entries(connected ?? {}).flatMap(([origin, { clientId }]) =>
    clientId === '' ? [] : [new URL(origin).host],
  );
  const company = [guide.ownCompany?.nameUsed, guide.ownCompany?.callbackNumber].filter(Boolean).join(' · ');
  const pack = guide.packFrom === 'file' ? (guide.pack as { name?: unknown }).name : null;
  const changed = Object.keys(shortcuts.keys).length;
  return {
    clientIds: hosts.length === 0 ? null : hosts,
    company: company === '' ? null : company,
    guideLanguages: guide.own,
    orgMappings: mappings && Object.keys(mappings).length > 0 ? Object.keys(mappings) : null,
    paperSender: sender?.companyName ?? null,
    scriptPack: pack === null ? null : String(pack),
    shiftStart: shift ?? null,
    language: language.isCompany || language.choice === 'auto' ? null : language.choice,
    shortcuts: shortcuts.isCompany || changed === 0 ? null : changed,
  };
}
