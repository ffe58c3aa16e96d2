import { useState } from 'preact/hooks';
import type { GivenFields } from '../../../shared/papers/merge-fields.ts';
import type { TemplateId } from '../../../shared/papers/template.ts';
import type { EsignConsent } from './matter-now.ts';

type ByPaper<T> = Partial<Readonly<Record<TemplateId, T>>>;

/** What a person put in for the paper on screen. Kept with the papers alone: what is typed here corrects no record. */
export function useFilledIn(chosenId: TemplateId | null, personId: string) {
  const [given, setGiven] = useState<ByPaper<GivenFields>>({});
  const [ticked, setTicked] = useState<ByPaper<readonly string[]>>({});
  const [consents, setConsents] = useState<Readonly<Record<string, EsignConsent | null>>>({});
  return {
    ...{ given, ticked },
    /** Of the person written to. */
    esign: consents[personId] ?? null,
    fill: (fields: GivenFields) => {
      if (chosenId) setGiven({ ...given, [chosenId]: fields });
    },
    tick: (invoiceIds: readonly string[]) => {
      if (chosenId) setTicked({ ...ticked, [chosenId]: invoiceIds });
    },
    agree: (consent: EsignConsent | null) => setConsents({ ...consents, [personId]: consent }),
  };
}
