import type { Disclosed, GuideLanguage } from '../guide.ts';

/**
 * What a text must say to count as the disclosure or notice it stands for, on folded text, in each language
 * (12 CFR 1006.18(e)(1)-(2), (4): complete, and in the language of the rest).
 */
export const disclosedWords: Readonly<Record<Disclosed, Readonly<Record<GuideLanguage, readonly RegExp[]>>>> =
  {
    initial_full: {
      en: [
        /\b(?:attempt(?:ing)?|trying) to collect a debt\b/,
        /\binformation\b[^.]{0,40}\bused for th(?:at|is) purpose\b/,
      ],
      es: [/\bcobrar una deuda\b/, /\binformacion\b[^.]{0,60}\b(?:ese|este|tal) (?:fin|proposito)\b/],
    },
    from_debt_collector: {
      en: [/\bfrom a debt collector\b/],
      es: [
        /\bde (?:un cobrador|una cobradora|una agencia de cobro|una agencia de cobranza)(?: de deudas)?\b/,
      ],
    },
    recording: { en: [/\brecord(?:ed|ing)\b/], es: [/\bgraba(?:r|ndo|da|cion)\b/] },
    time_barred: {
      en: [/\b(?:will not|won't|cannot|can not) sue\b/],
      es: [/\bno (?:lo |la |le |podemos )?demandar(?:emos|lo|la|le)?\b/],
    },
  };
