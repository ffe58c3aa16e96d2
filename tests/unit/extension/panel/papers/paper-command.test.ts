import { describe, expect, it } from 'vitest';
import { paperCommand } from '../../../../../extension/panel/papers/paper-command.ts';
import { standingOf } from '../../../../../extension/panel/verdict/standing.ts';
import { stopsOf } from '../../../../../shared/compliance/stops.ts';
import type { Debt } from '../../../../../shared/domain/debt.ts';
import { writeCommandSchema } from '../../../../../shared/domain/write-command.ts';
import { questionOf } from '../../../../../shared/papers/check-paper.ts';
import { paperFor } from '../../../../../shared/papers/paper-for.ts';
import type { PaperMatter } from '../../../../../shared/papers/paper-matter.ts';
import type { PaperTemplate, TemplateId } from '../../../../../shared/papers/template.ts';
import { ourTemplates } from '../../../../../shared/papers/templates/our-templates.ts';
import { read, snapshot } from '../../../shared/compliance/snapshot-of.ts';
import { card, contextOf, customerOf, matterOf } from '../../../shared/papers/made-up-papers.ts';

const key = '00000000-0000-4000-8000-000000000031';
/** Past midnight in UTC, still the evening before where the associate is. */
const night = '2026-11-24T02:30:00.000Z';

function templateOf(id: TemplateId): PaperTemplate {
  const template = ourTemplates.get(id);
  if (!template) throw new Error(id);
  return template;
}

/** What logging the paper changes in the CRM. */
function changedBy(id: TemplateId, debts: readonly Debt[], more: Partial<PaperMatter> = {}) {
  const customer = customerOf('third-party', { debts: read(...debts) });
  const template = templateOf(id);
  const context = { ...contextOf(), medium: 'letter' as const };
  const matter = matterOf(customer, { given: { creditorThen: 'Harbor Bank' }, ...more });
  const whole = matterOf(customerOf('third-party', { debts: read(card()) }), { given: matter.given });
  // Which text was filled in does not matter here: a whole one.
  const result = paperFor(templateOf('validation-notice'), whole, context);
  if (result.is !== 'paper') throw new Error(JSON.stringify(result));
  const standing = standingOf(
    matter.facts,
    questionOf(template, { matter, context }),
    context.at,
    null,
    [],
    stopsOf,
  );
  const ground = { matter, context, justRecorded: [], standing };
  const command = paperCommand({ key, paper: result, template, ground }, night);
  expect(writeCommandSchema.parse(command)).toEqual(command);
  return command.conversation?.changes;
}

describe('a paper that is logged', () => {
  const [one, other] = [card(), card({ id: 'a01000000000099AAA' })];
  const sent = (debtId: string) => ({ is: 'validation-sent', debtId, on: '2026-11-23' });

  it('as a validation notice dates it on every debt it names, by the associate’s day', () => {
    expect(snapshot().org.zone).toBe('America/Chicago');
    expect(changedBy('validation-notice', [one, other])).toEqual([sent(one.id), sent(other.id)]);
    expect(changedBy('validation-notice', [one, other], { debtIds: [other.id] })).toEqual([sent(other.id)]);
  });

  it('where the CRM keeps no debt is about the account', () => {
    expect(changedBy('validation-notice', [])).toEqual([sent(snapshot().customer.ref.id)]);
  });

  it('as any other paper dates nothing', () => {
    expect(changedBy('reminder-1', [one])).toEqual([]);
  });
});
