import { profileSchema } from '../domain/debt.ts';
import { z } from '../schema.ts';
import { businessDays, type FollowUpRule, noFollowUp } from './disposition.ts';
import { dispositionByCode } from './dispositions.ts';
import { carefulWrapUp, desks, type WrapUpPolicy } from './wrap-up-policy.ts';

/** Longest a follow-up may be put off by policy, in business days: about a quarter. */
const longestFollowUp = 65;

const person = z.strictObject({
  userId: z.string().check(z.minLength(1, { error: 'Give the id of the user in the CRM' })),
  name: z.string().check(z.minLength(1, { error: 'Give the name shown with the task' })),
});

const code = z
  .string()
  .check(z.refine((one) => dispositionByCode(one) !== undefined, { error: 'No disposition has this code' }));

/** What a company may choose of the wrap-up, as IT sets it; what is left out stays careful. */
export const wrapUpChoicesSchema = z.strictObject({
  /** Who takes over, by the host of the org: a user of one org is nobody in another. */
  desks: z.optional(z.record(z.string(), z.partialRecord(z.enum(desks), person))),
  /** Business days to the follow-up, by disposition; null: none. */
  followUps: z.optional(z.record(code, z.nullable(z.int().check(z.minimum(0), z.maximum(longestFollowUp))))),
  /** Days off for follow-ups: of the United States, or of the Philippines too, wherever the associate's own clock says. */
  calendar: z.optional(z.enum(['us-bank', 'agent'])),
  unverifiedIsConversation: z.optional(z.array(profileSchema)),
  fullVoicemailIsConversation: z.optional(z.array(profileSchema)),
  forbearanceDays: z.optional(z.int().check(z.minimum(1), z.maximum(180))),
});
export type WrapUpChoices = z.infer<typeof wrapUpChoicesSchema>;

/** The policy of the wrap-up in one org: the company's choices over the careful defaults. */
export function wrapUpPolicyOf(choices: WrapUpChoices | undefined, apiOrigin: string): WrapUpPolicy {
  const { desks: byHost = {}, followUps = {} } = choices ?? {};
  const rules = Object.entries(followUps).map(([one, days]): [string, FollowUpRule] => [
    one,
    days === null ? noFollowUp : businessDays(days),
  ]);
  return {
    ...carefulWrapUp,
    unverifiedIsConversation: choices?.unverifiedIsConversation ?? carefulWrapUp.unverifiedIsConversation,
    fullVoicemailIsConversation:
      choices?.fullVoicemailIsConversation ?? carefulWrapUp.fullVoicemailIsConversation,
    forbearanceDays: choices?.forbearanceDays ?? carefulWrapUp.forbearanceDays,
    desks: byHost[new URL(apiOrigin).host] ?? {},
    followUps: Object.fromEntries(rules),
    calendar: choices?.calendar ?? carefulWrapUp.calendar,
  };
}
