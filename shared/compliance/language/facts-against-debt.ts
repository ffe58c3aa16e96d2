/**
 * What is told as a fact, and leaves nothing to owe, or less: goods sent back or never come, a charge refunded, a balance of
 * zero, somebody mistaken. No word of dispute is needed (12 CFR 1006.38). Patterns on folded text, English then Spanish.
 */
const goods =
  '(?:product|item|order|goods|merchandise|package|furniture|delivery|equipment|parts?|service|sofa|couch|tv|phone|mattress|appliance)s?';

export const factsAgainstDebt: readonly string[] = [
  String.raw`(?:returned|(?:sent|gave|brought|took)(?: \w+){0,2}? back) (?:the|that|this|my|it|all|both) ?${goods}?\b(?! (?:call|message|voicemail|form|letter|survey|e-?mail|agreement|paperwork|check|contract|application|envelope|card|signed))(?=\W*$|[,;.]|(?: \w+){0,3} (?:so|and|in|last|to|because|on|when|within|years?|months?)\b)`,
  String.raw`(?:sent|gave|brought|took) (?:the |my )?(?:it|that|this|them|everything|${goods}) back(?<!\b(?:form|agreement|paperwork|contract|application|document|signed|letter|survey)\b[^.!?]{0,60})`,
  String.raw`(?:charge|bill|debt|purchase|order)s?(?: \w+){0,2}? (?:was|were|has been|have been|had been|got) (?:\w+ )?(?:refunded|credited|reversed|voided|written off|forgiven|cancell?ed)`,
  String.raw`${goods}(?: \w+){0,3}? never (?:came|arrived|showed up|worked|got (?:here|delivered|to me)|made it)`,
  '(?:was|were) never (?:delivered|shipped|provided|performed|rendered|completed|installed)',
  String.raw`(?:charged|billed|charging|billing)(?: me| us)? for [^.!?]{0,30}\b(?:cancel\w*|never|didn't|did not|returned|nothing)`,
  '(?:charged|billed|charging|billing)(?: me| us)? (?:twice|double|too much|extra)|overcharg(?:ed|ing)|double[- ]bill(?:ed|ing)',
  String.raw`(?:closed|left|paid)(?: \w+){0,4}? with (?:an? )?(?:zero|\$0|no) balance|made (?:all|every one|every)(?: of)? (?:the|these|those|my) payments?(?! (?:until|till|up to|through|before|but|except|so far|on time))`,
  'not what i (?:owe|owed|ordered|bought|charged)|(?:owe|owed) (?:a lot |much |way |far )?less|only owe (?:half|part|a (?:part|fraction|third|quarter))',
  String.raw`(?:see|want|need|send|show)\b[^.!?]{0,50}\bbefore i (?:accept|admit|agree|believe|acknowledge)`,
  String.raw`(?<!(?:will|to|until i|when i|once i|can) )(?:had|have|shows?|showed|showing|left with|is at) (?:an? )?(?:zero|\$?0(?:\.00)?) balance`,
  "records? (?:shows?|says?|indicates?)(?: that)? (?:zero|nothing|no balance|i (?:paid|owe nothing|don't owe))",
  '(?:confus(?:ed|ing)|mix(?:ed|ing)|mistak(?:en|ing)|mistook) (?:me|us)(?: up)? (?:with|for) ',
  '(?:me|nos) (?:esta[ns]? )?(?:confund|equivoc)\\w+ con (?:otr|algui|mi)\\w*',
  String.raw`(?:producto|pedido|mercancia|paquete|articulo|mueble|servicio)s?\b[^.!?]{0,15}\b(?:nunca|jamas) (?:me |nos )?(?:lleg|entreg|dieron|lo recib)\w*|(?:nunca|jamas) (?:me |nos )?entregaron`,
  String.raw`(?:cargo|cobro|cuenta|compra|dinero)\b[^.!?]{0,12}\b(?:devolvieron|reembolsaron|cancelaron|fue (?:devuelt|reembolsad|cancelad)[oa])`,
  'devolvi (?:el|los|las|ese|esa|esos|todo|la (?!llamada))|(?:cobr(?:an|aron|ando|o)) (?:doble|dos veces|de mas)|debo menos|solo debo (?:la mitad|una parte)',
];
