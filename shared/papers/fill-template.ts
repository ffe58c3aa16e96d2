import { localDate } from '../calendar/instant.ts';
import { disputeResponse } from '../compliance/assessments/dispute-response.ts';
import type { NoticeItem } from '../compliance/assessments/validation-notice.ts';
import type { AgreementKind } from '../domain/agreement.ts';
import { confirmationOf } from '../plans/confirmation.ts';
import { type FieldName, fieldsIn, fillText, isFieldName, mergeFields } from './merge-fields.ts';
import { noticeContents } from './notice-items.ts';
import type { Bilingual, MissingField, PaperBlock } from './paper.ts';
import { factsOfPaper, type PaperWorld, profileOfPaper } from './paper-matter.ts';
import { tableOf } from './tables.ts';
import type { PartCondition, TemplatePart } from './template.ts';
import { valuesOf } from './values-of.ts';
import { debtOfPaper } from './values-of-notice.ts';
import { fieldWritten, seen } from './written-out.ts';

/** A template filled as far as what is known goes. */
export interface FilledParts {
  readonly blocks: readonly PaperBlock[];
  readonly missing: readonly MissingField[];
  /** Contents of a validation notice that stand in it, with every value they need. */
  readonly items: ReadonlySet<NoticeItem>;
}

/** Fills the parts whose conditions hold. Whatever a value says, it becomes text and nothing else. */
export function fillParts(parts: readonly TemplatePart[], world: PaperWorld): FilledParts {
  const filling = fillingOf(world);
  const blocks: PaperBlock[] = [];
  const items = new Set<NoticeItem>();
  for (const part of parts) {
    if (!holds(part.when, filling)) continue;
    for (const item of part.items ?? []) {
      const { fields, citation } = noticeContents[item];
      if (fields.every((name) => filling.need(name, citation))) items.add(item);
    }
    blocks.push(...blocksOf(part, filling));
  }
  return { blocks, missing: [...filling.missing.values()], items };
}

interface Filling {
  readonly world: PaperWorld;
  readonly missing: Map<string, MissingField>;
  /** The value as text; null: it has none. */
  readonly written: (name: FieldName) => string | null;
  /** Whether the field has a value; one that has none is noted as missing. */
  readonly need: (name: FieldName, citation: string | null) => boolean;
  readonly text: (text: Bilingual) => string;
  readonly note: (missing: MissingField) => void;
}

function fillingOf(world: PaperWorld): Filling {
  const { language } = world.context;
  const values = valuesOf(world);
  const missing = new Map<string, MissingField>();
  const note = (one: MissingField) => {
    // The first to ask for a field says by which paragraph it must be there.
    if (!missing.has(one.field) || (missing.get(one.field)?.citation === null && one.citation !== null))
      missing.set(one.field, one);
  };
  const written = (name: FieldName) => fieldWritten(name, values, language);
  const need = (name: FieldName, citation: string | null): boolean => {
    if (written(name) !== null) return true;
    const { is } = values[name];
    note({
      field: name,
      label: mergeFields[name].label,
      why: is === 'known' ? 'absent' : is,
      citation,
    });
    return false;
  };
  const text = (source: Bilingual): string => {
    for (const name of fieldsIn(source[language])) if (isFieldName(name)) need(name, null);
    return fillText(source[language], (name) => written(name) ?? '____');
  };
  return { world, missing, written, need, text, note };
}

function holds(when: PartCondition | undefined, { world, written }: Filling): boolean {
  if (when === undefined) return true;
  const { context, matter } = world;
  return (
    (when.profiles?.includes(profileOfPaper(matter)) ?? true) &&
    (when.media?.includes(context.medium) ?? true) &&
    (when.known?.every((name) => written(name) !== null) ?? true) &&
    (when.rows?.every((name) => tableOf(name, world).is === 'known') ?? true) &&
    (when.financialProduct === undefined || when.financialProduct === isFinancialProduct(world)) &&
    (when.answerOwed === undefined || when.answerOwed === isAnswerOwed(world)) &&
    (when.offersSpanish === undefined || when.offersSpanish === context.sender.offersSpanish)
  );
}

const isAnswerOwed = ({ matter, context }: PaperWorld): boolean =>
  disputeResponse(factsOfPaper(matter), context.at, null).values.owed !== null;

/** Kinds of debt that come from no consumer financial product or service (12 CFR 1006.2(f)). */
const notFinancial =
  /\b(?:medical|hospital|dental|utilit(?:y|ies)|electric|water|gas|phone|telecom|cable|rent|tuition|membership|parking|toll|tax|fine)\b/i;

/** Where nobody has said what the debt is, the notice holds what it holds for a financial product: more, never less. */
export function isFinancialProduct(world: PaperWorld): boolean {
  const debt = debtOfPaper(world);
  const kind = debt.is === 'known' && debt.value.kind.is === 'known' ? debt.value.kind.value : null;
  return kind === null || !notFinancial.test(kind);
}

const isWritable = ({ en }: Bilingual, { written }: Filling): boolean =>
  fieldsIn(en).every((name) => isFieldName(name) && written(name) !== null);

function blocksOf(part: TemplatePart, filling: Filling): PaperBlock[] {
  switch (part.is) {
    case 'heading':
    case 'paragraph':
      return [{ is: part.is, text: filling.text(part.text) }];
    case 'list':
      return [{ is: 'list', items: part.texts.map(filling.text) }];
    case 'lines':
      return [
        {
          is: 'lines',
          lines: part.texts.filter((line) => !line.optional || isWritable(line, filling)).map(filling.text),
        },
      ];
    case 'choices':
      return [
        {
          is: 'choices',
          items: part.boxes.map((box) => ({ text: filling.text(box), level: box.level })),
        },
      ];
    case 'cut':
      return [{ is: 'cut' }];
    case 'table':
      return tableBlock(part, filling);
    case 'confirmation':
      return confirmation(part.kinds, filling);
  }
}

/** A table without rows is left out where the paper does without it, and missing where it does not. */
function tableBlock(
  { table, when, items }: Extract<TemplatePart, { is: 'table' }>,
  { world, note }: Filling,
): PaperBlock[] {
  const found = tableOf(table, world);
  if (found.is === 'known') return [found.value];
  // Its contents were noted one by one.
  if (items === undefined && when?.known === undefined)
    note({ field: `table:${table}`, label: tableLabels[table], why: found.is, citation: null });
  return [];
}

const tableLabels: Readonly<Record<Parameters<typeof tableOf>[0], Bilingual>> = {
  dues: { en: 'Invoices past due that nobody disputes', es: 'Facturas vencidas sin disputa' },
  copies: { en: 'Invoices with their files', es: 'Facturas con sus archivos' },
  statement: { en: 'Open invoices', es: 'Facturas pendientes' },
  beside: { en: 'Open invoices of no debt', es: 'Facturas pendientes de ninguna deuda' },
  credits: { en: 'Payments and credits not applied', es: 'Pagos y créditos sin aplicar' },
  net: { en: 'Balance', es: 'Saldo' },
  disputed: { en: 'Invoices in dispute', es: 'Facturas en disputa' },
  itemization: { en: 'Itemization of the debt', es: 'Desglose de la deuda' },
  debts: { en: 'Debts', es: 'Deudas' },
  promises: { en: 'Promises', es: 'Promesas' },
  contacts: { en: 'Contacts', es: 'Contactos' },
  disputes: { en: 'Disputes and other stops', es: 'Disputas y otros impedimentos' },
  escalated: { en: 'Escalated invoices', es: 'Facturas escaladas' },
};
export const tableLabel = (table: keyof typeof tableLabels): Bilingual => tableLabels[table];

/** The confirmation as it is made for every other use, cut into paragraphs; its own greeting and closing stay. */
function confirmation(
  kinds: readonly AgreementKind[],
  { world, need, written, note }: Filling,
): PaperBlock[] {
  const { agreement, snapshot } = world.matter;
  const names = ['companyName', 'addresseeName'] as const;
  if (agreement !== null && !kinds.includes(agreement.terms.kind)) {
    note({ field: 'agreement', label: mergeFields.agreement.label, why: 'absent', citation: null });
    return [];
  }
  if (!need('agreement', null) || !names.every((name) => need(name, null)) || agreement === null) return [];
  const { body } = confirmationOf(agreement.terms, world.context.language, {
    roll: agreement.roll,
    zone: snapshot.org.zone,
    on: localDate(world.context.at, snapshot.org.zone),
    customerName: written('addresseeName') ?? '',
    companyName: written('companyName') ?? '',
    account: written('accountNumber'),
    callbackNumber: written('companyPhone'),
    required: agreement.required,
  });
  return body
    .trimEnd()
    .split('\n\n')
    .map((paragraph): PaperBlock => {
      const lines = paragraph.split('\n').map(seen);
      return lines.length > 1 ? { is: 'lines', lines } : { is: 'paragraph', text: lines[0] ?? '' };
    });
}
