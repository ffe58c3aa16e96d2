import type { Channel } from '../../../domain/contact-attempt.ts';

/** What the head of a request says, before what limits it (hours, place, number) is read. */
export interface RequestHead {
  /** `stop`: not this way; `only`: no other way; `want`: a way or time that suits. */
  readonly wish: 'stop' | 'only' | 'want' | 'closed-time' | 'open-time' | 'workplace';
  /** Null: contact of any kind. */
  readonly medium: Channel | null;
  /** A wish that is a limit in itself; without a time or the like beside it it says nothing. */
  readonly needsTime: boolean;
}

type Line = readonly [string, RequestHead];

/** Media by the word classes that name them, as "call", as "calling" and as "called". */
const media: readonly (readonly [Channel | null, string, string, string])[] = [
  ['call', '@callBase', '@calling', 'called|phoned'],
  ['text', '@textBase', '@texting', 'texted|messaged'],
  ['email', '@emailBase', '@emailing', 'emailed'],
  ['letter', '@writeBase', '@letters', 'mailed|written'],
  [null, '@contactBase', '@contacting', 'contacted|bothered|harassed'],
];

const welcome =
  'ok|okay|comfortable|cool|fine|happy|alright|welcome|allowed|permitted|acceptable|appreciated|wanted|authorized';
const list = 'list|lists|system|computer|database|records|contacts|phonebook|dialer|lista|sistema|registro';

function stopLines(base: string, ing: string): string[] {
  return [
    `<!i|we|they|he|she|you @dont ever? ${base}|${ing} !@notUs`,
    `<!i|we|they do not ever? ${base} !@notUs`,
    `please|to|must|should|may|asked|said|pls not ever? ${base} !@notUs`,
    `<!has|had|have|will|would|i|we|he|she|they|you|was|were never ${base} !@notUs`,
    `@ask ~3 not ~2 ${base} !@notUs`,
    `@dont @anyBase or|and|nor ${base}`,
    `<!i|we|they do|please|to|pls not @anyBase or|and|nor ${base}`,
    `^ not to ${base} !@notUs`,
    `@stop ~2 ${ing} !today|made`,
    `@stop ${base} me|him|her|us|them|my|his|this|cell|work`,
    `no more|further|additional ~1 ${ing}|${base}`,
    `no mas|vuelva|vuelvan ~1 ${ing}|@llamar`,
    `^ no phone? ${ing} !@notMade`,
    `but|pero|just|so|and|y no phone? ${ing} !@notMade|were|was|have|has|came`,
    `^ no phone? ${ing} on|at|before|after|during|en|los|antes|despues !%date|%number|acct|account|file|record|@work`,
    `@please|want|wants|requests|requested|request|said|says|asks|asked|with no phone? ${ing} !@notMade`,
    `not|doesnt|dont|no want|wants|wish|like|quiere|quiero|desea|quieren ~3 ${ing}|${base}`,
    `@ask ~3 ${ing} to? stop|cease|end|stopped`,
  ];
}

/** Contact that is not welcome, without a word of stopping: "I am not okay with being texted". */
function unwelcomeLines(base: string, ing: string, passive: string): string[] {
  return [
    `can|could|would|will you|u|ya|yall please|pls|kindly? not ~1 ${base} !@notUs`,
    `not|isnt|arent|aint|never ~1 ${welcome} ~3 ${ing} !my|a|the|any|this|that|it`,
    `not|isnt|arent|aint|never ~1 ${welcome} ~4 being|be|getting|get ${passive}`,
    `<!i|they|he|she appreciate|appreciated|like|love|wish|hope|make|get ~4 ${ing} ~1 end|ended|stop|stopped|cease|ceased|quit`,
    `how|where ~3 stop|end|cancel|block ~2 ${ing}`,
    `done|finished|through|over with ~2 ${ing}`,
    `^ not|never by? ${base}|${ing} $`,
    `<!they|he|she dont do phone? ${base}|${ing}`,
  ];
}

const heads: readonly Line[] = [
  ...media.flatMap(([medium, base, ing, passive]) =>
    [...stopLines(base, ing), ...unwelcomeLines(base, ing, passive)].map(
      (line): Line => [line, { wish: 'stop', medium, needsTime: false }],
    ),
  ),
  ...(
    [
      '<!not|off|from dnc !flag|list|scrub|removed|lifted|cleared|n|no|clear|clean',
      'not ~2 be called|phoned',
      'no|nunca @spanishFill? @spanishFill? @spanishFill? @llamar !@notUs',
      'remove|take|delete|removed|erase|lose|drop|scrub|forget ~2 my|his|her|their|this|the ~2 number|phone|cell|num',
      'quite|quiten|borre|borren|elimine|eliminen|saque|saquen ~3 numero|telefono|lista',
      'do not call list !scrub|check',
      'hang up on|if we call again',
      'no me|nos ~1 hable|hablen|hables|hablando|hablar ~2 mas|nunca|jamas|casa|celular|telefono|trabajo|aqui',
      'no me|nos hable|hablen|hables $',
      'no quiero|queremos|deseo que ~2 hablen|hable|hables|llamen|llame|marquen|marque',
      'no me|nos esten|estes|este|anden|sigan|siga @llamar|hablando|marcando|telefoneando',
      '@this number|phone|cell|line|numero|telefono is|are|es|esta ~1 off|private|privado limits?',
      'phone|cell|mobile|celular|landline|line|number ~2 for emergencies|emergency|family|work|business ~1 only',
      'phone|cell|mobile|celular|landline|line|number is|are only for emergencies|family|work|business',
      'phone|cell|mobile|celular|landline|line|number is|are not for this|that|you|collectors',
      '^ not on? my|the ~1 phone|line|number|cell|landline|mobile|house $',
      'wont|refuse|refuses|dont ~2 discuss|handle|deal|talk ~4 by|on|over ~1 phone|telephone !now|today|right',
      '@dont use|dial|try my|this|that|the ~1 phone|cell|mobile|landline|line|number',
    ] as const
  ).map((line): Line => [line, { wish: 'stop', medium: 'call', needsTime: false }]),
  ...(
    [
      'cease ~2 desist|contact|communication|communications|comm|comms|all|letter|ltr|request|req',
      '^ cease $',
      'c&d',
      'leave me|him|her|us|them|cust|customer alone',
      'refuse|refuses|refused to be contacted|called',
      'not ~2 be contacted|bothered|harassed|disturbed',
      'deje|dejen|dejenme|dejeme|dejenla|dejenlo me? en paz',
      `take|remove|get|drop|delete|erase|scrub|scratch|pull|strike|keep me|him|her|us|them ~2 off|from|out|de ~4 ${list}`,
      'quitenme|quiteme|saquenme|saqueme|borrenme|borreme|eliminenme|elimineme|bajenme ~4 lista|sistema|mensajes|ahi|registro|correos|textos',
      'want|wants off ~1 this|these|the|your|of',
      '^ not|never at|in|while ~2 @work|hospital|school|church|home|house $',
      '^ not|never at|in|while ~2 @work|hospital|school|church|home|house please',
      'make|get|made these|this|those|them stop|end',
      'how ~3 stop|end|cancel these|those|them|this',
      '@stop getting|receiving|recibir ~1 these|those|them|this|texts|messages|emails|estos|mensajes|correos',
      '@stop sending|mandando|enviando !the|my|it|payments|payment|checks|statements',
      'no more|mas of? these|those|this|them|estos|esto|eso $',
      '@dont ~1 want|need|quiero ~1 these|those|them|this anymore|again|please|$',
      'no @spanishFill? @spanishFill? @spanishFill? @escribir ~1 nada|esto|eso|mas',
      'no @spanishFill? @spanishFill? esten|estes|este|anden|sigan|siga mandando|molestando|escribiendo|enviando|textando',
      'must|shall|should|is|are|will to? have no ~1 contact',
      'not to be contacted|bothered',
      'opts|opted|opt|opting|wants out',
      'unsubscribe|unsubscribed',
      'revoke|revokes|revoked|revoking|revoca|revoco ~3 consent|permission|consentimiento|permiso',
      'dar|darse|darme|dado|den de baja',
      'no contact !info|name|number|made|phone|yet|at|with|on|since|today|after|rate|form|person|in|@notMade',
      'no|nunca @spanishFill? @spanishFill? @spanishFill? @contactar !@notUs',
      'cese ~2 comunicacion|comunicaciones|contacto',
    ] as const
  ).map((line): Line => [line, { wish: 'stop', medium: null, needsTime: false }]),
  ...(
    [
      ['sent stop $', 'text'],
      ['replied|texted|responded|respondio stop', 'text'],
      ['no @spanishFill? @spanishFill? @spanishFill? @escribir ~2 mensaje|mensajes|texto|textos', 'text'],
      ['no @spanishFill? @spanishFill? @spanishFill? @escribir ~2 correo|correos|emails|email', 'email'],
      ['no @spanishFill? @spanishFill? @spanishFill? @escribir ~2 carta|cartas', 'letter'],
      ['no @spanishFill? @spanishFill? mensajes|textos !@notMade', 'text'],
    ] as const
  ).map(([line, medium]): Line => [line, { wish: 'stop', medium, needsTime: false }]),
  ...workplaceLines().map((line): Line => [line, { wish: 'workplace', medium: 'call', needsTime: false }]),
  ...mediumLines(),
  ...timeLines(),
];

/** Limits a workplace sets (12 CFR 1006.6(b)(3)), said without asking for anything. */
function workplaceLines(): string[] {
  return [
    '@employer ~1 policy? doesnt|dont|not|wont|no|forbids|prohibits|prohibit|forbid|prohibe|prohibio|prohiben ~4 call|calls|phone|phones|calling|llamadas|telefono|llamen',
    '@employer no ~1 permite|deja|quiere|gusta|permiten',
    '@employer ~4 cant|cannot|not|no ~3 calls !were|made|today',
    '@employer said|says|states|asked ~1 not to call',
    'not|cant|cannot|unable|isnt|wont|no|dont|arent ~2 allowed|permitted|supposed|take|get|have|receive|accept ~4 calls|call|phone|cell|personal ~3 at|while|from|during|on|en ~1 @work|shift|clock',
    'not|cant|cannot|unable ~1 take|receive|get|accept|allowed personal calls|phone',
    'no personal calls|phone|phones',
    'get|be|getting|gets fired|trouble|written ~5 call|calls|calling',
    'personal calls ~2 not|arent|isnt|prohibited|forbidden|banned',
    'no phones|cell|cellphones at|on|while ~1 @work',
    'poe|@work dnc',
    'no @work calls',
    'cant|cannot|not|dont talk|speak ~2 at|while|from ~1 @work',
    'no ~2 calls|llamadas at|to|al|en ~2 @work',
    'no ~2 puede|puedo|permiten|permite|dejan|deja ~3 llamadas|llamada|contestar|hablar|telefono ~2 en ~1 @work',
    'en ~1 @work no ~3 permiten|dejan|puede|puedo|permite|deja',
    '@calling|call ~4 fired|despidan|despiden|corran',
    'pueden|puede|van ~1 despedir|correr|despedirlo|despedirla ~4 llaman|llamadas|llamen',
  ];
}

function mediumLines(): Line[] {
  const named: readonly (readonly [Channel, string])[] = [
    ['text', 'text|texts|texting|sms|txt|texto|textos|mensaje|mensajes|whatsapp'],
    ['email', 'email|emails|emailing|correo|correos'],
    ['letter', 'mail|letter|letters|writing|carta|cartas|escrito|usps|postal'],
    ['call', 'phone|call|calls|telefono|llamada|llamadas'],
  ];
  return named.flatMap(([medium, words]): Line[] => [
    ...[
      `only|just|solo|solamente|unicamente ~1 contact|contacto|reach|communicate|communication|comms|contactar|comunicarse|by|via|thru|through|por|respond ~3 ${words}`,
      `only|solo|solamente|unicamente by|via|thru|through|in|por ~1 ${words}`,
      `<!has|have|is|the ${words} only !@timeLead`,
      `contact|communicate|communication|reach|respond|contacten|contacte ~3 ${words} only|solamente`,
      `solo|solamente|unicamente ${words}`,
      `only|just ${words} me|him|her|them`,
      `only|just|solo ~2 want|wants|hear|deal|communicate|respond|talk|answer|quiero ~5 by|via|through|por|in ~1 ${words}`,
      `everything|todo|todos|correspondence|comunicacion|communication|communications|dealings ~4 by|in|por|via|thru|through ~1 ${words}`,
      `nothing but ~1 ${words}`,
      ...(words.includes('writing')
        ? ['put|keep it|everything in ~1 letter|mail', 'keep|put everything in writing', 'keep it in writing']
        : []),
      `${words} me|us instead`,
      ...(medium === 'letter'
        ? [
            'written communication|communications|correspondence|contact|comm|comms only',
            'only written communication|communications|correspondence|contact',
          ]
        : []),
    ].map((line): Line => [line, { wish: 'only', medium, needsTime: false }]),
    ...[
      `prefers|prefer|prefiere|prefiero|preferred|preference|pref|prefs to? be? contact|contacted|communication|communicate|que|to|be|by|via|por|le|me|is|manden|mande|la|el|ser|contactada|contactado? by|via|por|method|is|con|un? ${words}`,
      `prefers|prefer|prefiere|prefiero|pref ${words}`,
      `${words} is|works best|better|preferred`,
      `best by|via|thru ${words}`,
      `easier by|via|over|to ${words}`,
      `wants|quiere|requests|requested|asked|pide|asks ~2 everything|all|todo|correspondence|communication ~2 ${words}`,
    ].map((line): Line => [line, { wish: 'want', medium, needsTime: false }]),
  ]);
}

function timeLines(): Line[] {
  const open: readonly string[] = [
    '@callBase|cb|c/b|callback|cbk|cback|reach|contact|contacte|contacten|llamela|llamelo|contacto',
    'be called|contacted|reached',
    'best|good|better|preferred|mejor|buena time|times|hora|horas|to|day|days|dia|momento',
    'btc|bttc|bttr|btr',
    'call|calls|cb back|only|ok|okay|after|between|before|anytime',
    'prefers|prefer|prefiere|prefiero|wants|only|solo|solamente|unicamente',
    'available|avail|reachable|disponible|reached|free|libre',
    'home|casa',
  ];
  const closed: readonly string[] = [
    'not|never|nunca|no|none|nada|ni',
    'or|nor|o',
    'asleep|sleeps|sleep|sleeping|duerme|duermo|dormida|dormido',
    'inconvenient|inconveniente|unavailable|busy|ocupado|ocupada',
    'bad ~1 time|times|day|days|hour|hours',
    'bad',
    'mala|mal hora|horas|momento',
  ];
  return [
    ...open.map((line): Line => [line, { wish: 'open-time', medium: null, needsTime: true }]),
    ...closed.map((line): Line => [line, { wish: 'closed-time', medium: null, needsTime: true }]),
  ];
}

export const requestLines: readonly Line[] = heads;
