import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { RollRule } from '../../../shared/calendar/business-day.ts';
import type { Sender } from '../../../shared/papers/paper-matter.ts';
import { ourTemplates, type PaperTemplates } from '../../../shared/papers/templates/our-templates.ts';
import { defaultPlanPolicy } from '../../../shared/plans/default-policy.ts';
import { noSender, type PaperSettings } from '../../settings/paper-settings.ts';
import { usePanelWithPapers } from './papers-context.ts';

/** What papers are written with here: who writes, in whose words, and what is wrong in what was set. */
export interface PaperSupplies {
  readonly sender: Sender;
  readonly senderFrom: PaperSettings['senderFrom'];
  readonly templates: PaperTemplates;
  readonly roll: RollRule;
  readonly mistakes: readonly string[];
  readonly isRead: boolean;
  readonly keepSender: (sender: Sender) => Promise<void>;
}

type Read = Omit<PaperSupplies, 'keepSender' | 'isRead'>;

const nothingRead: Read = {
  ...{ sender: noSender, senderFrom: null, templates: ourTemplates, mistakes: [] },
  roll: defaultPlanPolicy.dates.roll ?? 'following',
};

export function usePaperSupplies(): PaperSupplies {
  const { ports } = usePanelWithPapers();
  const [read, setRead] = useState<Read | null>(null);
  const readAnew = useCallback(async () => {
    const port = await ports.papers();
    const [settings, plans] = await Promise.all([port.settings(), ports.planPolicy()]);
    const { templates, reasons } = await templatesOf(settings.pack);
    setRead({
      ...{ sender: settings.sender, senderFrom: settings.senderFrom, templates },
      roll: plans.policy?.dates?.roll ?? nothingRead.roll,
      mistakes: [...settings.mistakes, ...reasons.map((reason) => `paperPack: ${reason}`)],
    });
  }, [ports]);
  useEffect(() => void readAnew(), [readAnew]);
  const keepSender = useCallback(
    async (sender: Sender) => {
      await (await ports.papers()).keepOwnSender(sender);
      await readAnew();
    },
    [ports, readAnew],
  );
  return useMemo(() => ({ ...(read ?? nothingRead), isRead: read !== null, keepSender }), [read, keepSender]);
}

/** A company's papers pass the same checks as ours, in every world; with one fault ours are used, and it is said. */
async function templatesOf(
  pack: unknown,
): Promise<{ templates: PaperTemplates; reasons: readonly string[] }> {
  if (pack === null) return { templates: ourTemplates, reasons: [] };
  const { readPaperPack } = await import('../../../shared/papers/paper-pack.ts');
  const reading = readPaperPack(pack, ourTemplates);
  return reading.is === 'templates'
    ? { templates: reading.templates, reasons: [] }
    : { templates: ourTemplates, reasons: reading.reasons };
}
