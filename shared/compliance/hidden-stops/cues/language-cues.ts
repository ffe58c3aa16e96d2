/** Languages by the word that names them (ISO 639-1). */
export const languageCodes: Readonly<Record<string, string>> = {
  spanish: 'es',
  spa: 'es',
  span: 'es',
  esp: 'es',
  espanol: 'es',
  castellano: 'es',
  english: 'en',
  eng: 'en',
  ingles: 'en',
  vietnamese: 'vi',
  vietnamita: 'vi',
  viet: 'vi',
  vn: 'vi',
  chinese: 'zh',
  mandarin: 'zh',
  cantonese: 'zh',
  chino: 'zh',
  korean: 'ko',
  coreano: 'ko',
  russian: 'ru',
  ruso: 'ru',
  tagalog: 'tl',
  arabic: 'ar',
  arabe: 'ar',
  creole: 'ht',
  portuguese: 'pt',
  portugues: 'pt',
  french: 'fr',
  frances: 'fr',
  polish: 'pl',
  polaco: 'pl',
  hindi: 'hi',
};

/** A language somebody speaks or wants. */
export const languagePatterns: readonly string[] = [
  'speaks|speak|spks|spk|habla|hablan|hablo|hablamos|spoke|speaking ~1 @language',
  '@language speaking|speaker|spkg|spkr|only !rep|agent|line|team',
  '@language interpreter|translator|interp',
  'lang|language|idioma|lng|lenguaje ~1 @language',
  'prefers|prefer|prefiere|prefiero|requests|requested|req|reqs|wants|needs|quiere|pide|pidio ~3 @language',
  'in|en @language only|solamente|please',
  '@callBase|calls|cb|atendio|atender|atencion|llamada|conversacion|converso|contesto|hablar|comunicarse ~2 in|en @language',
  'solo|solamente|only ~2 @language',
];

/** Not English, and which is not said. */
export const noEnglishPatterns: readonly string[] = [
  'no english|ingles|eng !version|copy',
  'not|doesnt|dont|no|little|limited|poco|cant|cannot ~2 speak|understand|habla|hablan|hablo|entiende|entiendo|spk? english|ingles|eng',
  'needs|need|needed|requests|requested|necesita|requiere|used|via|w/|with ~2 interpreter|translator|interprete|traductor|interp',
  'language barrier|line',
];
