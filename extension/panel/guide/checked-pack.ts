import { builtInGuide } from '../../../shared/call-guide/built-in-guide.ts';
import type { PackReading } from '../../../shared/call-guide/script-pack.ts';
import type { GuideSettings, PackCheck } from '../../settings/guide-settings.ts';
import type { PanelPorts } from '../panel-ports.ts';

/**
 * A script pack over Parley's own guide. Its check walks every path of it, which a call must not wait for: what was found is
 * kept, and holds for the same pack over the same guide in the same release of Parley.
 */
export async function checkedPack(
  pack: unknown,
  { release, packCheck }: Pick<GuideSettings, 'release' | 'packCheck'>,
  ports: Pick<PanelPorts, 'keepOwnGuideSettings'>,
): Promise<PackReading> {
  const of = await markOf([pack, release, builtInGuide.start, [...builtInGuide.nodes.values()]]);
  const known = packCheck?.of === of ? packCheck : null;
  if (known && known.faults.length > 0) return { is: 'refused', reasons: known.faults };
  // The checks are fetched by those alone who have a pack.
  const { readScriptPack } = await import('../../../shared/call-guide/script-pack.ts');
  const reading = readScriptPack(pack, builtInGuide, known !== null);
  const found: PackCheck = { of, faults: reading.is === 'refused' ? reading.reasons : [] };
  // Where it cannot be kept it is checked again next time.
  if (!known) await ports.keepOwnGuideSettings({ packCheck: found }).catch(() => undefined);
  return reading;
}

async function markOf(checked: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(checked));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return new Uint8Array(digest).toHex();
}
