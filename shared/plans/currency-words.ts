/** Names of currencies as they are said. The platform's own tables name no cents and differ from browser to browser. */
export type Gender = 'masculine' | 'feminine';

interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly gender: Gender;
}

export interface CurrencyWords {
  readonly major: UnitWords;
  /** Null: its small unit has no name here. */
  readonly minor: UnitWords | null;
}

const unit = (one: string, many: string, gender: Gender = 'masculine'): UnitWords => ({ one, many, gender });
const cent = unit('cent', 'cents');
const centavo = unit('centavo', 'centavos');
const centimo = unit('céntimo', 'céntimos');
const peso = (nation: string) => unit(`peso ${nation}`, `pesos ${nation}s`);

const english: Readonly<Record<string, CurrencyWords>> = {
  USD: { major: unit('dollar', 'dollars'), minor: cent },
  CAD: { major: unit('Canadian dollar', 'Canadian dollars'), minor: cent },
  AUD: { major: unit('Australian dollar', 'Australian dollars'), minor: cent },
  EUR: { major: unit('euro', 'euros'), minor: cent },
  GBP: { major: unit('pound sterling', 'pounds sterling'), minor: unit('penny', 'pence') },
  MXN: { major: unit('Mexican peso', 'Mexican pesos'), minor: unit('centavo', 'centavos') },
  PHP: { major: unit('Philippine peso', 'Philippine pesos'), minor: unit('centavo', 'centavos') },
  JPY: { major: unit('yen', 'yen'), minor: null },
  KWD: { major: unit('Kuwaiti dinar', 'Kuwaiti dinars'), minor: unit('fils', 'fils') },
};

const spanish: Readonly<Record<string, CurrencyWords>> = {
  USD: { major: unit('dólar', 'dólares'), minor: centavo },
  CAD: { major: unit('dólar canadiense', 'dólares canadienses'), minor: centavo },
  AUD: { major: unit('dólar australiano', 'dólares australianos'), minor: centavo },
  EUR: { major: unit('euro', 'euros'), minor: centimo },
  GBP: {
    major: unit('libra esterlina', 'libras esterlinas', 'feminine'),
    minor: unit('penique', 'peniques'),
  },
  MXN: { major: peso('mexicano'), minor: centavo },
  PHP: { major: peso('filipino'), minor: centavo },
  JPY: { major: unit('yen', 'yenes'), minor: null },
  KWD: { major: unit('dinar kuwaití', 'dinares kuwaitíes'), minor: unit('fils', 'fils') },
};

const made = new Map<string, CurrencyWords>();

export function currencyWords(currency: string, language: 'en' | 'es'): CurrencyWords {
  const known = (language === 'en' ? english : spanish)[currency];
  if (known) return known;
  const id = `${language}.${currency}`;
  const words = made.get(id) ?? { major: namedByPlatform(currency, language), minor: null };
  made.set(id, words);
  return words;
}

function namedByPlatform(currency: string, language: 'en' | 'es'): UnitWords {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-US' : 'es', {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  });
  const name = (count: number) =>
    format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? currency;
  const one = name(1);
  return unit(one, name(2), femininePattern.test(one) ? 'feminine' : 'masculine');
}

const femininePattern = /^(libra|rupia|corona|lira|grivna|kuna|rufiya|naira|pataca)\b/i;
