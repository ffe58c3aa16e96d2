import { anyOf, everyOf } from '../language/any-of.ts';

/** What a message asks for: to be called back. */
export const requestWords = anyOf(
  "(?:appreciate|welcome|want|like|love) (?:it if you(?:'d| would)? |a |your |you to |to receive a )?(?:return )?call",
  '(?:call|phone|ring|reach|contact|reply|respond|return|dial|get back|get in touch|give (?:me|us|him|her) a (?:call|ring))',
  '(?:be |would be |so )*(?:grateful|thankful|glad) (?:for|of|if)[^.!?]{0,15} (?:a |your |you )?call',
  'ask for|pregunte por',
  '(?:forward to|await|awaiting|expect|expecting) your (?:call|reply)',
  'llam(?:e|eme|enos|ar|arme|arnos)|marqu(?:e|eme|enos)|devolver(?:me|nos)',
  '(?:devuelv(?:a|ame|anos)|regres(?:e|eme|enos|ar|arme|arnos))(?: (?:me|nos))?(?: (?:la|mi|nuestra|esta) llamada)?',
  'comuniquese|favor de (?:comunicarse|devolver)|comunicarse (?:conmigo|con nosotros)',
  'contact(?:e|eme|enos)|respond(?:a|ame)|hable con|esper(?:o|amos) su llamada',
  String.raw`agradec\w+ (?:su|una|la) (?:llamada|respuesta)`,
);

/** Replying words that ask nothing: "I am calling", "my phone is", "I'll call you again". A request is an imperative or "please". */
export const notAsking = everyOf(
  "(?:i'?m|i am|this is|we are|we're|was|am|is|are) calling|calling (?:from|for|on|with|you)",
  '(?:my|our|direct|cell|office|home) (?:tele)?phone|phone number|missed (?:you|your call)',
  "(?:i|we)(?:'ll| will|'ve| have|'m| am|'re| are)?(?: been| just)? (?:(?:try|tried|trying|want|wanted|need|hop(?:e|ing)) to )?(?:call(?:ed)?|reach(?:ed)?|contact(?:ed)?|get back|get in touch|ring|phone)(?: (?:with|to|you|again|back|him|her))*",
  '(?:volvere|vuelvo|voy|vamos|intentare|trate|tratando|intentando|queria) (?:a |de )?(?:llamar|marcar|comunicar)[a-z]*',
);

/** Permitted content of 1006.2(j)(2) with the words around it. Order matters: long parts first. */
export const optional: readonly RegExp[] = [
  /\b(?:any|one|another|either)(?: one)?(?: of)? (?:our|the|my|of)? ?(?:other )?(?:representatives?|associates?|agents?|colleagues?|team members?|staff|specialists?)\b|\bany(?:one|body)(?: else)? (?:here|(?:in|at|on) (?:our|the|my) (?:office|team|staff|department))\b|\bcualquier(?:a de)? (?:de )?(?:nuestros |los )?(?:representantes?|agentes?)\b/g,
  /\b(?:between|from|before|after|until|anytime|any time|entre|de|desde|antes de|despues de|hasta)?\s*(?:the hours of )?(?:las? )?\d{1,2}(?::\d{2})?\s*(?:a\.?\s?m\.?|p\.?\s?m\.?|o'?clock)?\s*(?:to|and|until|through|till|-|a|y|hasta)\s*(?:las? )?\d{1,2}(?::\d{2})?\s*(?:a\.?\s?m\.?|p\.?\s?m\.?)?/g,
  /\b\d{1,2}(?::\d{2})?\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|o'?clock|noon)|\b(?:las? )\d{1,2}(?::\d{2})?(?: de la (?:manana|tarde|noche))?|\b\d{1,2}:\d{2}\b|\bnoon\b|\bmediodia\b/g,
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b\.?(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?|\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de \d{4})?|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g,
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[- ](?:o'?clock|oh[- ]five|ten|fifteen|twenty|thirty|forty|fifty)(?:[- ]five)?)?\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|o'?clock|in the (?:morning|afternoon|evening))/g,
  /\b(?:eastern|central|mountain|pacific|local)(?: (?:standard|daylight))?(?: time)?\b|\b(?:e|c|m|p)[sd]?t\b|\bhora (?:del este|local|del pacifico|central)\b/g,
  everyOf(
    'good (?:morning|afternoon|evening|day)|buen(?:os dias|as tardes|as noches| dia)',
    'thank you(?: very much)?|thanks|muchas gracias|gracias',
    'have a (?:good|great|nice) (?:day|evening|afternoon)|que tenga (?:un )?buen dia|good ?bye',
    'adios',
  ),
  /\b(?:around|about|at|until|till|by|after|before|from|(?:como )?a las|hasta las|desde las|despues de las|antes de las) \d{1,2}(?::\d{2})?\b/g,
  /\bext(?:ension)?\.? ?\d{1,5}\b/g,
  /\b(?:toll[- ]free|business days?|dias habiles|entre semana)\b/g,
];

/** Words that carry no content of their own once the permitted parts are taken off. */
export const plainWords = new Set(
  (
    "a an the this that it is it's was are be am i i'm im we we're you your my me us our he she him her his them to at on of for from with by and or as in " +
    'please kindly call calls called calling back return returned reply respond reach contact phone telephone ring number cell line direct give get touch again ' +
    'hello hi hey dear greetings name message left leave leaving trying try tried soon possible earliest convenience when whenever can could may will would ' +
    "should able over appreciate appreciated i'd we'd sir madam ma'am today tomorrow tonight now time times hours hour day days week weekday weekdays weekend morning afternoon evening anytime any someone speak talk ask " +
    'asking monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun through between until before after only available office during if not have ' +
    "representative representatives here there so do just again once more o'clock and best way is at opportunity first next also like want wish good currently date " +
    "reached reachable moment minute second chance work working company bye goodbye that'd you'd i'll we'll you're he's she's looking forward hearing available free talking returning received missed " +
    "you've got " +
    'anyone anybody placed who else whoever answers answer regreseme regresenos regresar regresarme marqueme marquenos marque estoy brevedad colleague colleagues llamarme llamarnos cuanto guste tan pronto momento oportunidad espero parte desk shortly later grateful thankful glad ' +
    'so much horario works work well best times mornings afternoons evenings weeknights nine eight ten eleven twelve one two three four five six seven hola le les habla tambien hablar hable atiende atendera son gustaria puedo llama llamo llame llamar llamada llamadas llameme llamenos devuelva devuelvame devuelvanos regrese por favor al a el la los las un una mi mis su sus me nos soy es ' +
    'de desde con nombre numero telefono del en y o u que lo antes posible cuando pueda puede comuniquese comunicarse contacte contacteme contactenos responda mensaje deja dejo ' +
    'para hoy manana tarde noche dia dias hora horas lunes martes miercoles jueves viernes sabado domingo estimado estimada senor senora buenas buenos tardes noches ' +
    'oficina disponible devolver devolverme devolvernos podria podrian quisiera saluda pregunte hable numero gracias usted este esta tiempo conmigo nosotros alguno representantes representante empresa pido pidiendo agradezco agradeceria favor pueden comunicarme localizarme encuentro atencion'
  ).split(' '),
);
