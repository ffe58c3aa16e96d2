import { asserted, type Reading, said, say } from './script-reading.ts';

const withholdsIdentity =
  /\b(?:(?:rather|prefer) not (?:to )?(?:say|tell|give|identify|disclose)|(?:can't|cannot|can not|won't|will not|not going to|not able to|not allowed to|don't have to|do not have to|not at liberty to) (?:be )?(?:say(?:ing)?|tell(?:ing)?(?: you)?|giv(?:e|ing)(?: you| out)?|disclos(?:e|ing)|identify(?:ing)?|reveal(?:ing)?|shar(?:e|ing))[^.!?]{0,25}(?:who|my name|name|myself|company|calling)|(?:never mind|doesn't matter|does not matter|not important|none of your business|don't worry about) who(?:'s| is| i| we)?|who (?:i am|is calling|we are) (?:is not|isn't|does not|doesn't)|(?:a|just a|an old) friend(?: of [a-z]+)?\b(?=[^.!?]*\b(?:calling|here)\b)|withhold(?:ing)? my name|anonymous|no (?:le )?(?:puedo|voy a|quiero) decir(?:le)? (?:quien|mi nombre|de donde)|prefiero no (?:decir|dar|identificar)|no importa quien (?:soy|llama))/g;

/** 12 CFR 1006.14(g) and 1006.18(f): who is calling, and an alias that leads back to one person. */
export function identity(reading: Reading): void {
  if (said(withholdsIdentity, reading.folded)) {
    say(
      reading,
      'identity',
      'block',
      'No call without meaningfully disclosing who is calling',
      '12 CFR 1006.14(g)',
    );
  }
  const { alias } = reading.script;
  if (alias && (alias.consistent === false || alias.traceable === false)) {
    say(
      reading,
      'alias',
      'block',
      'An alias must be used consistently and lead back to one person',
      '12 CFR 1006.18(f)',
    );
  }
}

const criminal =
  /\b(?:arrest(?:ed|s|ing)?|(?:go|going|sent|send you|put you|throw[n]?|end up|land) (?:to|in|into) (?:jail|prison)|jail(?:ed)?|prison|imprison\w*|incarcerat\w*|warrants?|police|sheriff|criminal (?:charges?|complaint|prosecution|case|record)|press(?:ing)? charges|prosecut\w*|felony|handcuff\w*|fraud charges|bad check charges|deport\w*|immigration(?: authorities| office)?|ice agents?|arrest(?:o|ar|ado|ada|aremos|aran)|carcel|prision|detenid[oa]|policia|cargos penales|denuncia penal|orden de (?:arresto|aprehension)|inmigracion|la migra)\b/g;
const violence =
  /\b(?:hurt you|harm you|beat you|break your|kill|come (?:over )?to your (?:house|home|door)|find out where you live|we know where you live|watch your back|regret (?:it|this)|or else\b|bodily|golpear|lastimar|hacer(?:le)? dano|sabemos donde vive|se va a arrepentir)\b/g;
const obscene =
  /\b(?:damn|goddamn|hell with you|bitch|bastard|asshole|shit|fuck\w*|deadbeats?|losers?|thie(?:f|ves)|crooks?|liars?|scum|trash|idiots?|stupid|moron|pathetic|worthless|lowlife|shame on you|ashamed of yourself|ladron(?:a|es)?|sinvergüenza|sinverguenza|mentiros[oa]|estupid[oa]|idiota|basura|pendej[oa]|cabron(?:a)?|puta|mierda|vergüenza deberia)\b/g;
const publish =
  /\b(?:(?:tell|inform|contact|notify|call|let|post|publish|announce|share|send)[^.!?]{0,40}\b(?:your (?:boss|employer|family|neighbou?rs?|friends?|coworkers?|relatives?|parents?|church|landlord)|everyone|facebook|social media|online|newspaper|list of (?:debtors|deadbeats))|list of debtors|debtors'? list|(?:avisar|informar|decir|contar|publicar)[^.!?]{0,40}\b(?:su (?:jefe|patron|empleador|familia|vecinos?|amigos)|a todos|redes sociales))\b/g;

/** 12 CFR 1006.14(a), (c)-(f), 1006.22(c)(2): no violence, abuse or publication, no word of crime to collect. */
export function harassment(reading: Reading): void {
  const { folded } = reading;
  if (asserted(criminal, folded)) {
    say(
      reading,
      'criminal-threat',
      'block',
      'No word of arrest, crime or deportation: owing money is no crime',
      '12 CFR 1006.18(b)(3), (c)(1); 1006.22(c)(2)',
    );
  }
  if (asserted(violence, folded)) say(reading, 'violence', 'block', 'No threat of harm', '12 CFR 1006.14(c)');
  if (said(obscene, folded))
    say(reading, 'abuse', 'block', 'No insults or obscene language', '12 CFR 1006.14(d)');
  if (asserted(publish, folded))
    say(
      reading,
      'publication',
      'block',
      'No threat to tell others of the debt',
      '12 CFR 1006.14(e)-(f), 1006.6(d)(1)',
    );
}
