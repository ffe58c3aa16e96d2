import { companySenderSchema } from '../../shared/papers/company-sender.ts';
import { type Sender, senderSchema } from '../../shared/papers/paper-matter.ts';
import type { z } from '../../shared/schema.ts';
import { managedStorage, UNREAD } from './managed-storage.ts';
import { storedItem } from './stored-item.ts';

/** Nobody has said who writes. */
export const noSender: Sender = {
  ...{ companyName: null, address: null, phone: null, hours: null, email: null },
  ...{ website: null, disputeLink: null, paymentLink: null, associateName: null, offersSpanish: false },
};

/** What papers are written with. */
export interface PaperSettings {
  readonly sender: Sender;
  /** Who said it; null: nobody. What the company says no person changes. */
  readonly senderFrom: 'company' | 'own' | null;
  /** The company's papers, not checked yet; null: ours. */
  readonly pack: unknown;
  /** What is wrong in what IT set, with its place. */
  readonly mistakes: readonly string[];
}

/** As one person says it, where the company has not. */
export const ownPaperSender = storedItem('paperSender', 1, senderSchema);

/** Who writes and in whose words: what IT set, else what the person did. */
export async function paperSettings(): Promise<PaperSettings> {
  const managed = await managedStorage().catch(() => null);
  if (managed === null)
    return { sender: noSender, senderFrom: null, pack: null, mistakes: [`paperSender: ${UNREAD}`] };
  const company = paperSettingsFrom(managed);
  if (company.senderFrom !== null || managed.paperSender !== undefined) return company;
  const own = await ownPaperSender.read();
  return own ? { ...company, sender: own, senderFrom: 'own' } : company;
}

/** Reads it from managed policy: JSON text, since Chrome drops what does not fit its own schema without a word. */
export function paperSettingsFrom(managed: Readonly<Record<string, unknown>>): PaperSettings {
  const mistakes: string[] = [];
  const json = (name: 'paperSender' | 'paperPack'): unknown => {
    const value = managed[name];
    try {
      return typeof value === 'string' ? JSON.parse(value) : value;
    } catch {
      mistakes.push(`${name}: not JSON`);
      return undefined;
    }
  };
  const pack = json('paperPack') ?? null;
  const stated = json('paperSender');
  const parsed = stated === undefined ? null : companySenderSchema.safeParse(stated);
  if (parsed && !parsed.success)
    mistakes.push(
      ...parsed.error.issues.map((issue) => `${['paperSender', ...issue.path].join('.')}: ${issue.message}`),
    );
  return {
    sender: parsed?.success ? { ...noSender, ...stripped(parsed.data) } : noSender,
    senderFrom: parsed?.success ? 'company' : null,
    pack,
    mistakes,
  };
}

const stripped = (stated: z.infer<typeof companySenderSchema>): Partial<Sender> =>
  Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));

export async function keepOwnSender(sender: Sender): Promise<void> {
  await ownPaperSender.write(sender);
}
