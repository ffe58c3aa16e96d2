import type { BusinessCalendar } from '../calendar/business-day.ts';
import type { Profile } from '../domain/debt.ts';
import type { FollowUpRule, Label } from './disposition.ts';

/** Who takes over what an associate may not finish. */
export const desks = [
  'complaints',
  'specialist',
  'legal',
  'estate',
  'fraud',
  'compliance',
  'bilingual',
  'supervisor',
] as const;
export type Desk = (typeof desks)[number];

/** The company's own choices for the wrap-up. */
export interface WrapUpPolicy {
  /** Follow-ups in place of those of the table, by disposition. */
  readonly followUps: Readonly<Record<string, FollowUpRule>>;
  /** Whose days off move a follow-up; null: those of where the associate is. */
  readonly calendar: Exclude<BusinessCalendar, 'none'> | null;
  /** Users tasks go to; a desk nobody is named for leaves the task with the associate, who then hands it on. */
  readonly desks: Readonly<Partial<Record<Desk, { readonly userId: string; readonly name: string }>>>;
  /** A short talk with somebody not verified counts as a conversation. */
  readonly unverifiedIsConversation: readonly Profile[];
  /** A voicemail that tells of the debt counts as a conversation. */
  readonly fullVoicemailIsConversation: readonly Profile[];
  /** Calendar days nothing is asked for after hardship was told and no review day agreed. */
  readonly forbearanceDays: number;
  /** Longest note in characters; the CRM's own limit. */
  readonly noteLimit: number;
  /** Marks on figures in notes: what the CRM is called. */
  readonly crmName: string;
}

/** Careful where the law leaves it open: what may have been a conversation starts the wait of a collector. */
export const carefulWrapUp: WrapUpPolicy = {
  followUps: {},
  calendar: null,
  desks: {},
  unverifiedIsConversation: ['third-party'],
  fullVoicemailIsConversation: ['third-party'],
  forbearanceDays: 30,
  noteLimit: 32_000,
  crmName: 'CRM',
};

export const deskNames: Readonly<Record<Desk, Label>> = {
  complaints: { en: 'complaint owner', es: 'responsable de quejas' },
  specialist: { en: 'specialist', es: 'especialista' },
  legal: { en: 'legal', es: 'área legal' },
  estate: { en: 'estate team', es: 'equipo de sucesiones' },
  fraud: { en: 'fraud team', es: 'equipo de fraude' },
  compliance: { en: 'compliance', es: 'cumplimiento' },
  bilingual: { en: 'bilingual associate', es: 'agente bilingüe' },
  supervisor: { en: 'supervisor', es: 'supervisor' },
};
