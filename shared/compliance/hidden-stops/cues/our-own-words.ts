/**
 * Wording of notices, scripts and footers. A sentence with one of these is ours, whatever else it names:
 * 12 CFR 1006.18(e), 1006.34(c), 1006.6(e), and the standing clauses of letters.
 */
export const ourOwnWords: readonly string[] = [
  'attempt to collect a|the|this debt',
  'from a debt collector',
  'any information obtained',
  'informacion obtenida|que obtengamos',
  'intento de cobrar|cobro',
  'unless you notify|dispute',
  'notify this office',
  'if you notify|dispute|write|are|have|do|want|wish|ask|request|tell|would ~3 dispute|office|us|debt|represented|bankruptcy|filed|attorney|discharged|information|stop|prefer',
  'within 30|thirty days ~4 receiving|receipt|notice',
  'validity of ~1 debt',
  'right|rights to ~1 dispute|request|stop',
  'you may|can|have ~3 dispute|stop|opt|ask|request|right',
  'reply|text|txt|responda|envie|reply|send stop|alto|baja|quit|help ~1 to|para|at|2',
  'to|para opt|unsubscribe|cancelar out|from|click|suscripcion|here',
  'disregard this|if',
  'not an attempt to collect',
  'press|oprima|marque|presione|dial 1|2|one|two|uno|dos|9|3',
  'calls|call may be recorded|monitored',
  'mini miranda|miranda',
  'per policy|procedure',
  'mm|fdcpa read|given|disclosed|statement|disclosure',
  'si usted|ud ~2 disputa|esta|tiene|es|desea|quiere',
  'a menos que usted|ud',
  'tiene ~1 derecho',
  'advised|adv|advd|told|informed|explained|reminded|offered|let ~4 may|can|could|right|rights|option|options|should',
  'advised|adv|told|suggested|recommended|referred ~3 to|that? ~1 consult|seek|contact|speak|get|find|hire|talk ~3 @lawyer|counsel|legal|cccs|credit',
  'please ~1 call|contact|reach us|our',
  'for|our bankruptcy notices|department',
];
