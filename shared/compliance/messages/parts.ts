import { anyOf } from '../language/any-of.ts';

/**
 * Parts of a message a collector leaves or sends, found in folded text (lower case, no accents). English and Spanish.
 * Shared by the checks of voicemails, texts, e-mails, letters and location calls.
 */

/** A telephone number as people say or write it. */
export const telephoneNumber =
  /(?:\+?1[\s.-]?)?(?:\(\d{3}\)|\b\d{3})[\s.-]?\d{3}[\s.-]?\d{4}\b|\b1?-?\d{3}-[a-z0-9]{3}-?[a-z0-9]{4}\b/g;

/** Words that speak of a debt or its collection. Whoever hears one has learnt of a debt. */
export const debtWords = anyOf(
  'debts?|debtors?|owe[sd]?|owing|bills?|balances?|past[- ]due|overdue|delinquen(?:t|cy)',
  'arrears|collect(?:ions?|ors?|ing)?|accounts?|invoices?|loans?|lenders?|mortgages?',
  'credit(?:or|ors| cards?)?|charge[- ]?off|charged off|payments?|pay(?:ing|off)?|paid',
  String.raw`settle(?:ment|ments|d)?|repossess\w*|garnish\w*|lawsuits?|judg?ments?|legal matter|deudas?`,
  String.raw`deudor(?:es)?|deben?|debe|adeud[oa]\w*|cuentas?|saldos?|vencid[oa]s?|facturas?|moros[oa]s?`,
  'mora|cobr(?:o|os|ar|anza|anzas|ador(?:es)?)|prestam(?:os?|istas?)|hipotecas?|credito',
  String.raw`acreedor(?:es)?|pagos?|pagar|embarg\w*`,
);

/** Parts of a business name that give the business away. "Recovery" and "asset" are in the trade's names, not in a neutral one. */
export const collectionName = anyOf(
  'debt|collect(?:ion|ions|or|ors|ing)?|recover(?:y|ies)|receivables?|credit(?:ors?)?|asset',
  'account|accounts|settlements?|deudas?|cobranzas?|cobros?|recuperacion|cartera',
);

/** "Who hasn't paid us" speaks of a debt by denying a payment. */
export const unpaidWords = anyOf(
  "unpaid|(?:has|have|had|did|does|do|is|are)(?: not|n't) (?:been )?pa(?:id|y|ying)|never paid",
  '(?:stopped|quit) paying|no (?:ha|han) pagado|no paga|sin pagar',
);

/** Money is enough to tell of a debt; the estate's "financial affairs" are the rule's own words. */
export const moneyWords = anyOf(
  String.raw`(?:fell|falls?|fallen|is|was|got|running|atras\w+) behind|atrasad[oa]|money|in default|defaulted|behind on`,
  String.raw`borrow(?:ed|s|ing)?|lent|dinero|prest(?:o|ado|amo)|financial (?!affairs)\w+`,
  'asunto (?:financiero|legal)',
);
