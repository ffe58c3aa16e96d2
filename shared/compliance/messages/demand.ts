import { everyOf } from '../language/any-of.ts';

/** Words that press for payment, on folded text, English and Spanish. An invitation ("would you like to") is none. */
const demand = everyOf(
  String.raw`(?:you |usted )?(?:must|need to|needs to|have to|has to|got to|are required to|better|should|are to|debe(?:ra)?|tiene que|necesita|hay que)(?: \w+){0,3}? (?:pay|settle|resolve|remit|send|clear|make|bring|pagar|liquidar|enviar|cubrir|saldar)`,
  String.raw`(?:we |i )?need (?:that|the|your) (?:money|payment|funds|check)\b|get your payment`,
  String.raw`(?:we |i )?need (?:this|it|that|the \w+|your \w+|you to)(?: \w+)? (?:paid|pay|settled?|cleared|resolved)`,
  '(?:must|need to|have to|expect to|want to) (?:have|get|receive|see)[^.!?]{0,20}(?:payment|money|funds|check)',
  String.raw`(?:we|i) (?:need|want|require|expect) (?:your |a |the |full )?(?:\w+ )?payment`,
  String.raw`necesit(?:o|amos) (?:su|el|un|que)[^.!?]{0,20}pag\w+`,
  'pay (?:us |it |this |the |your |in full|now|today|immediately|within|by|before|up)',
  'payment (?:is |must be |has to be )?(?:due|required|received|made|demanded|expected|needed|in full)',
  String.raw`(?:we )?(?:demand|require|expect|insist)\w* (?:\w+ ){0,3}?(?:payment|pay)`,
  String.raw`(?:if|si) (?:(?:your|the|full|a|el|su) )*(?:payment|pago)\b[^.!?,]{0,25}(?:not|n't|no)\b[^.!?]{0,20}(?:received|made|here|recib\w+)`,
  String.raw`(?:unless (?:we|i|you|it|payment|your|the)\b|(?:if|si) [^.!?,]{0,25}(?:not|n't|no)\b)[^.!?]{0,40}?\b(?:pay|paid|payment|money|hear from you|pague|paga|pago)`,
  String.raw`(?:get|have|has|make sure) (?:this|it|that|the (?:money|balance|bill|account)|your (?:balance|bill|account))(?: \w+){0,2}? (?:paid|settled|resolved|cleared|taken care of|handled|to us|in)\b`,
  '(?:has|have|needs?|must|got|ha de) (?:to )?(?:be )?(?:paid|settled|resolved|cleared|taken care of|handled)',
  '(?:to|and) (?:take care of|resolve|handle|clear|fix|settle) (?:this|it|that|the (?:debt|balance|bill|account)|your)',
  String.raw`make (?:a|your|the|that|this) (?:\w+ )?payment`,
  String.raw`(?:(?:^|[,;:])\W*(?:please |just )?|\b(?:you|and|must|to) )(?:send|mail|bring|remit|submit)(?: us| me)? (?:a|your|the|that|full)? ?(?:\w+ )?(?:payment|money|check|funds|balance)`,
  String.raw`(?:it|this|debt|balance|amount|payment|all of it|everything)(?:'s| is) (?:all )?due\b`,
  '(?:pago|deuda|saldo|cuenta|todo) (?:se )?(?:vence|debe|tiene que)|vence el',
  '(?:mande|envie|haga|realice|efectue) (?:su|el|un) pago',
  String.raw`^\W*(?:please )?(?:take care of|settle|resolve|clear|handle) (?:this|it|that|the|your)`,
  'hear from you[^.!?]{0,15}payment|settle (?:this|it|now|today)',
  String.raw`have (?:only |just )?(?:\d+|[a-z]+) (?:more )?(?:days?|weeks?|hours?)(?: left)? to (?:pay|settle|resolve|send)`,
  String.raw`(?:deadline|due date|last day|cut-?off)[^.!?]{0,20} (?:to|for) (?:pay|payment|settl\w+|resolv\w+|tak\w+ care|clear\w*|fix\w*|handl\w+)`,
  String.raw`(?:plazo|fecha limite|ultimo dia)[^.!?]{0,20} (?:para|de) pag\w+`,
  String.raw`(?:you have|you've got|you got|tiene) (?:only |just |solo )?(?:until|till|hasta)\b[^.!?]{1,25}\b(?:then|or|or else|before (?:it|we|this)|after that|o|si no)\b`,
  '(?:have|got|had) (?:only )?(?:until|till|through) [^.!?]{1,25} to (?:pay|settle|resolve|send|remit)',
  String.raw`(?:unless|if) (?:we|i)(?: \w+){0,3}? (?:get|got|see|have|receive)[^.!?]{0,20}(?:money|funds|check)`,
  String.raw`tiene(?:n)? (?:hasta [^.!?]{1,25}|(?:solo |solamente )?(?:\d+|[a-z]+) (?:dias?|horas?|semanas?)) para (?:pagar|liquidar|saldar|enviar)`,
  '(?:last|final|only) (?:chance|opportunity|warning|notice)|act now|pague|debe pagar',
  'page (?:hoy|ahora|antes)',
);

/** An offer or a question, and what is no duty: "would you like to", "you don't have to pay today". */
const free =
  /\bif you(?:'d| would)? (?:like|want|wish|prefer|choose|have (?:any )?questions|already)|\b(?:i|we) (?:need|have|must|are required|am required)(?: to)? (?:send|mail|give|provide) you\b|\b(?:works|work) for you\b|\bsi (?:usted )?(?:gusta|desea|quiere|prefiere)\b|^\W*(?:would|could|can|are you able|do you|did you|puede|podria|le gustaria)\b|\b(?:not|don't|doesn't|aren't|isn't) (?:\w+ )?(?:required|need|have|obligated|obliged|expected|necessary)\b|\bno (?:payment|amount|money) (?:is )?(?:required|due|needed|necessary)\b|\bno (?:tiene que|es necesario|esta obligad[oa])\b/;

/** True when a folded sentence presses for payment. */
export const pressesForPayment = (sentence: string): boolean =>
  !free.test(sentence) && sentence.match(demand) !== null;
