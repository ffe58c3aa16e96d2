import type { DigitGroup } from './digit-groups.ts';

/** What a bank's routing number is called, in both languages. */
const ROUTING = /\b(?:routing|aba|rtn|ruta|tr[aá]nsito)\b[^\d\n]{0,20}$/i;
/** What the number of a bank account is called, with words between. Digits alone may be an invoice. */
const ACCOUNT =
  /\b(?:iban|bank account|bank acct|acct|account (?:no|num|number)|checking|savings|cuenta|cta)\b[^\d\n]{0,24}$/i;

const SPACE = String.raw`[ \t\u00a0]{0,3}`;
const WORD = String.raw`(?:account|acct|a\/c|cuenta|cta)\.?`;
const NUMBER_WORD = String.raw`(?:number|num|no|n[uú]mero|n[uú]m|n\.? ?[º°])\.?`;
const NUMBER = `(?:${NUMBER_WORD}|#)`;
const SAYS = `(?:${SPACE}${NUMBER})?${SPACE}[:=#-]?${SPACE}(?:(?:is|es)${SPACE})?$`;
const next = (name: string) => new RegExp(String.raw`(?<![\p{L}\d])${name}${SAYS}`, 'iu');
/** An account that can only be a bank's, with nothing between its name and its number. */
const OWN_ACCOUNT = [
  next(`(?:checking|savings|bank|deposit)(?: ${WORD})`),
  next('(?:checking|savings)'),
  next('cuenta (?:bancaria|corriente|de (?:ahorros?|cheques))'),
  next(`(?:wires?|wired|transfers?|deposits?) (?:in)?to (?:(?:the|our|my|his|her|their|your) )?${WORD}`),
];
/** "Account" alone is as often the customer's number with the creditor. */
const ANY_ACCOUNT = next(WORD);
/** Called a number, or with a colon, and long, it is rather the bank's. */
const ACCOUNT_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d])${WORD}${SPACE}(?:${NUMBER}${SPACE}[:=#-]?|[:=])${SPACE}(?:(?:is|es)${SPACE})?$`,
  'iu',
);
/** Called a number in words, it may be a bank's from here on: shorter ones are more often the creditor's. */
const NAMED_NUMBER = [next(WORD + SPACE + NUMBER_WORD), next('n[uú]mero de (?:(?:la|mi|su|tu) )?cuenta')];
const SHORTEST_CALLED_NUMBER = 7;
const OF_ROUTING = /\b(?:routing|aba|rtn|ruta|tr[aá]nsito)\b/i;
const OF_A_BANK = /\b(?:bank|banco|bancari[ao]|wire|ach|checking|savings|swift|bic|transferencia)\b/i;
/** The same said after the number. */
const ACCOUNT_AFTER =
  /^[^\d\n]{0,12}\b(?:checking|savings|bank account|cuenta (?:bancaria|corriente|de ahorros?))\b/i;
const ROUTING_AFTER = /^[^\d\n]{0,12}\b(?:routing|aba|rtn|ruta)\b/i;
/** Between routing and account number, as at the foot of a cheque. */
const BESIDE = [
  /^[ \u00a0/:|\u2446\u2448-]{1,4}$/,
  new RegExp(String.raw`^[ \u00a0,;/|-]{1,3}(?:and |y )?${WORD}${SAYS}`, 'iu'),
];
const LOOKS_BACK = 60;
const SHORTEST_ACCOUNT = 8;
/** Where nothing else can be meant. */
const SHORTEST_NAMED = 6;
const LONGEST_ACCOUNT = 17;

/**
 * Whether nine digits are a routing number: a Federal Reserve prefix and the check digit of the American Bankers Association.
 */
function isRoutingNumber(digits: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * ([3, 7, 1][place % 3] ?? 0),
    0,
  );
  return sum > 0 && sum % 10 === 0;
}

/** The groups that are routing or bank account numbers, by what stands beside them, from the first to the last of each. */
export function bankNumbersAmong(text: string, groups: readonly DigitGroup[]): [DigitGroup, DigitGroup][] {
  const found: [DigitGroup, DigitGroup][] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const last = lastOfBankNumber(text, groups, at);
    const first = groups[at];
    const end = groups[last];
    if (!first || !end) continue;
    found.push([first, end]);
    at = last;
  }
  return found;
}

/** Of the number that begins with this group; -1: none does. */
function lastOfBankNumber(text: string, groups: readonly DigitGroup[], at: number): number {
  const last = runEnd(groups, at);
  const first = groups[at];
  const end = groups[last];
  if (!first || !end) return -1;
  const before = text.slice(Math.max(0, first.start - LOOKS_BACK), first.start);
  const after = text.slice(end.end, end.end + LOOKS_BACK);
  const digits = text.slice(first.start, end.end).replace(/\D/g, '');
  if (isBankNumber(digits, before, after, first.isPhone)) return last;
  return isRoutingNumber(first.digits) && isBeside(text, first, groups[at + 1]) ? at + 1 : -1;
}

function isBankNumber(digits: string, before: string, after: string, isPhone: boolean): boolean {
  const { length } = digits;
  if (isRoutingNumber(digits) && (ROUTING.test(before) || ROUTING_AFTER.test(after))) return true;
  if (length < SHORTEST_NAMED || length > LONGEST_ACCOUNT) return false;
  const isLong = length >= SHORTEST_ACCOUNT;
  if (isCalledAnAccount(before, length)) return true;
  if (ANY_ACCOUNT.test(before)) {
    const around = `${before}\n${after}`;
    if (OF_ROUTING.test(around) || (isLong && OF_A_BANK.test(around))) return true;
  }
  if (!isLong) return false;
  return ACCOUNT_NUMBER.test(before) || (!isPhone && (ACCOUNT.test(before) || ACCOUNT_AFTER.test(after)));
}

function isCalledAnAccount(before: string, length: number): boolean {
  const names = length >= SHORTEST_CALLED_NUMBER ? [...OWN_ACCOUNT, ...NAMED_NUMBER] : OWN_ACCOUNT;
  return names.some((name) => name.test(before));
}

/** A routing number with an account number after it needs no name. */
function isBeside(text: string, routing: DigitGroup, account: DigitGroup | undefined): boolean {
  if (!account) return false;
  const { length } = account.digits;
  const between = text.slice(routing.end, account.start);
  return length >= SHORTEST_NAMED && length <= LONGEST_ACCOUNT && BESIDE.some((sign) => sign.test(between));
}

/** The last group that is read as one number with this one. */
function runEnd(groups: readonly DigitGroup[], from: number): number {
  let at = from;
  let length = groups[from]?.digits.length ?? 0;
  for (let next = groups[at + 1]; next?.goesOn; next = groups[at + 1]) {
    length += next.digits.length;
    if (length > LONGEST_ACCOUNT || isRoutingNumber(groups[at]?.digits ?? '')) break;
    at += 1;
  }
  return at;
}
