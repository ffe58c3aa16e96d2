/** What a single key does, and which it is unless somebody chose another. Arrows and Escape are fixed. */
export const FIRST_KEYS = {
  find: '/',
  refresh: 'r',
  next: 'n',
  day: 'h',
  verdict: 'v',
  inbound: 'i',
  rules: 'g',
  answered: 'a',
  wrapUp: 'w',
  commands: 'k',
  record: 'x',
  script: 'b',
  stepBack: 'z',
  language: 'e',
  said: 'd',
  calm: 'c',
  voicemail: 'm',
  peek: 'p',
  offers: 'o',
  approvals: 's',
  numbers: 't',
  papers: 'l',
  /** All of them at once, which may be turned off, not moved: answers, stops, offers, outcomes. */
  digits: '1-9',
} as const;
export type KeyAction = keyof typeof FIRST_KEYS;
