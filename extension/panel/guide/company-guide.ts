import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { builtInGuide } from '../../../shared/call-guide/built-in-guide.ts';
import type { Guide } from '../../../shared/call-guide/guide.ts';
import { type GuideSettings, noGuideSettings } from '../../settings/guide-settings.ts';
import type { CallModel } from '../models/call-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { checkedPack } from './checked-pack.ts';

/** The guide as the company has it, and why it is not, where its script pack was refused. */
export interface CompanyGuide {
  /** Null before they are read. */
  readonly settings: ReadonlySignal<GuideSettings | null>;
  readonly guide: ReadonlySignal<Guide | null>;
  readonly packRefused: ReadonlySignal<string | null>;
  /** Its name and number, set anew, take effect at once; its lines do not. */
  readonly rereadCompany: () => Promise<void>;
}

/** Read anew for each call, and not in the middle of one: half of a conversation in other words could not be proven. */
export function companyGuide(
  ports: Pick<PanelPorts, 'guideSettings' | 'keepOwnGuideSettings'>,
  call: CallModel,
): CompanyGuide {
  const settings = signal<GuideSettings | null>(null);
  const guide = signal<Guide | null>(null);
  const packRefused = signal<string | null>(null);
  let read: unknown = null;
  let laid: Laid = { guide: builtInGuide, refused: null };
  let forCall: string | null = null;

  const readFor = async (key: string) => {
    const found = await ports.guideSettings().catch(() => noGuideSettings);
    const json = JSON.stringify(found.pack);
    if (json !== read) laid = await layOver(found, ports);
    read = json;
    if (key !== forCall) return;
    settings.value = found;
    guide.value = laid.guide;
    packRefused.value = [...found.mistakes, ...(laid.refused ?? [])].join('; ') || null;
  };
  effect(() => {
    const key = call.running.value?.key ?? null;
    if (key === null || key === forCall) return;
    forCall = key;
    guide.value = null;
    void readFor(key);
  });
  const rereadCompany = async () => {
    const before = settings.peek();
    if (!before) return;
    const { company, ownCompany } = await ports.guideSettings();
    settings.value = { ...before, company, ownCompany };
  };
  return { settings, guide, packRefused, rereadCompany };
}

interface Laid {
  readonly guide: Guide;
  readonly refused: readonly string[] | null;
}

async function layOver(found: GuideSettings, ports: Parameters<typeof checkedPack>[2]): Promise<Laid> {
  if (found.pack === null) return { guide: builtInGuide, refused: null };
  const reading = await checkedPack(found.pack, found, ports);
  return reading.is === 'guide'
    ? { guide: reading.guide, refused: null }
    : { guide: builtInGuide, refused: reading.reasons };
}
