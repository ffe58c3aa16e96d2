import type { AgreementKind } from '../../domain/agreement.ts';
import { everyProfile } from '../../wrap-up/disposition.ts';
import type { PaperTemplate } from '../template.ts';
import { neutralSubject, ourVersion } from './words.ts';

const confirmation = (
  id: 'plan-confirmation' | 'settlement-confirmation',
  kinds: readonly AgreementKind[],
  label: PaperTemplate['label'],
): PaperTemplate => ({
  id,
  version: ourVersion,
  label,
  media: ['email', 'letter'],
  profiles: everyProfile,
  subject: neutralSubject,
  nature: 'tells',
  ownGreeting: true,
  parts: [{ is: 'confirmation', kinds }],
});

/** Two papers of one text: `shared/plans/confirmation.ts` says of a settlement what it says of no plan. */
export const confirmations: readonly PaperTemplate[] = [
  confirmation('plan-confirmation', ['promise', 'plan', 'claimed'], {
    en: 'Plan confirmation',
    es: 'Confirmación del plan',
  }),
  confirmation('settlement-confirmation', ['settlement'], {
    en: 'Settlement confirmation',
    es: 'Confirmación del convenio',
  }),
];
