import { describe, expect, it } from 'vitest';
import {
  type HandedOver,
  isOutOfDate,
  paperCommand,
} from '../../../../../extension/panel/papers/paper-command.ts';
import { standingOf } from '../../../../../extension/panel/verdict/standing.ts';
import { stopsOf } from '../../../../../shared/compliance/stops.ts';
import type { Debt } from '../../../../../shared/domain/debt.ts';
import { writeCommandSchema } from '../../../../../shared/domain/write-command.ts';
import { questionOf } from '../../../../../shared/papers/check-paper.ts';
import type { Paper } from '../../../../../shared/papers/paper.ts';
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

/** Which text was filled in does not matter here: a whole one. */
function wholePaper(): Paper {
  const matter = matterOf(customerOf('third-party'), { given: { creditorThen: 'Harbor Bank' } });
  const result = paperFor(templateOf('validation-notice'), matter, contextOf());
  if (result.is !== 'paper') throw new Error(JSON.stringify(result));
  return result;
}

function handedOf(id: TemplateId, matter: PaperMatter, at: string = contextOf().at): Omit<HandedOver, 'key'> {
  const template = templateOf(id);
  const context = { ...contextOf({ at }), medium: 'letter' as const };
  const question = questionOf(template, { matter, context });
  const standing = standingOf(matter.facts, question, at, null, [], stopsOf);
  return {
    paper: wholePaper(),
    template,
    ground: { matter, context, justRecorded: [], standing, esign: null },
  };
}

/** What logging the paper changes in the CRM. */
function changedBy(id: TemplateId, debts: readonly Debt[], more: Partial<PaperMatter> = {}) {
  const customer = customerOf('third-party', { debts: read(...debts) });
  const handed = handedOf(id, matterOf(customer, { given: { creditorThen: 'Harbor Bank' }, ...more }));
  const command = paperCommand({ ...handed, key }, night);
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

  it('a notice is out of date once the period would end on another day, and no other paper ever is', () => {
    const matter = matterOf(customerOf('third-party'));
    const outOfDate = (id: TemplateId, madeAt: string, at: string) =>
      isOutOfDate({ ...handedOf(id, matter, madeAt), key }, at);
    // Monday evening, the same night, Tuesday in Ohio.
    expect(outOfDate('validation-notice', night, '2026-11-24T04:59:00.000Z')).toBe(false);
    expect(outOfDate('validation-notice', night, '2026-11-24T05:01:00.000Z')).toBe(true);
    expect(outOfDate('reminder-1', night, '2026-11-30T17:00:00.000Z')).toBe(false);
    // From Friday and from Saturday the fifth counted day is the same one.
    expect(outOfDate('validation-notice', '2026-11-20T17:00:00.000Z', '2026-11-21T17:00:00.000Z')).toBe(
      false,
    );
    expect(outOfDate('validation-notice', '2026-11-20T17:00:00.000Z', '2026-11-23T17:00:00.000Z')).toBe(true);
  });

  it('is dated by the consumer’s day where that is the later one, as its end was computed', () => {
    const customer = customerOf('third-party');
    const west = matterOf({ ...customer, org: { ...customer.org, zone: 'America/Los_Angeles' } });
    const handed = handedOf('validation-notice', west);
    const command = paperCommand({ ...handed, key }, '2026-11-24T06:00:00.000Z');
    expect(command.conversation?.changes).toEqual([{ ...sent(one.id), on: '2026-11-24' }]);
  });

  it('where the CRM keeps no debt is about the account', () => {
    expect(changedBy('validation-notice', [])).toEqual([sent(snapshot().customer.ref.id)]);
  });

  it('as any other paper dates nothing', () => {
    expect(changedBy('reminder-1', [one])).toEqual([]);
  });
});
