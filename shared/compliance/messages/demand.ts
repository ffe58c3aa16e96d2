/** Words that press for payment, on folded text, English and Spanish. An invitation ("would you like to") is none. */
const demand =
  /\b(?:(?:you |usted )?(?:must|need to|needs to|have to|has to|got to|are required to|better|should|are to|debe(?:ra)?|tiene que|necesita|hay que)(?: \w+){0,3}? (?:pay|settle|resolve|remit|send|clear|make|bring|pagar|liquidar|enviar|cubrir|saldar)|(?:we |i )?need (?:this|it|that|the \w+|your \w+|you to)(?: \w+)? (?:paid|pay|settled?|cleared|resolved)|(?:must|need to|have to|expect to|want to) (?:have|get|receive|see)[^.!?]{0,20}payment|(?:we|i) (?:need|want|require|expect) (?:your |a |the |full )?(?:\w+ )?payment|necesit(?:o|amos) (?:su|el|un|que)[^.!?]{0,20}pag\w+|pay (?:us |it |this |the |your |in full|now|today|immediately|within|by|before|up)|payment (?:is |must be |has to be )?(?:due|required|received|made|demanded|expected|needed|in full)|(?:we )?(?:demand|require|expect|insist)\w* (?:\w+ ){0,3}?(?:payment|pay)|(?:unless|if) (?:you|we|payment|usted|el pago)(?: \w+){0,5}?(?:pay|paid|receive|payment|made|received|pague|paga|recib\w+)|settle (?:this|it|now|today)|have (?:only |just )?(?:\d+|[a-z]+) (?:more )?(?:days?|weeks?|hours?)(?: left)? to (?:pay|settle|resolve|send)|have until [^.!?]{1,25} to (?:pay|settle|resolve|send|remit)|(?:unless|if) (?:we|i)(?: \w+){0,3}? (?:get|got|see|have|receive)[^.!?]{0,20}(?:money|funds|check)|tiene(?:n)? (?:hasta [^.!?]{1,25}|(?:solo |solamente )?(?:\d+|[a-z]+) (?:dias?|horas?|semanas?)) para (?:pagar|liquidar|saldar|enviar)|(?:last|final|only) (?:chance|opportunity|warning|notice)|act now|pague|debe pagar|page (?:hoy|ahora|antes))\b/g;

/** An offer or a question, and what is no duty: "would you like to", "you don't have to pay today". */
const free =
  /^\W*(?:would|could|can|are you able|do you|did you|puede|podria|le gustaria)\b|\b(?:not|don't|doesn't|aren't|isn't) (?:\w+ )?(?:required|need|have|obligated|obliged|expected|necessary)\b|\bno (?:tiene que|es necesario|esta obligad[oa])\b/;

/** True when a folded sentence presses for payment. */
export const pressesForPayment = (sentence: string): boolean =>
  !free.test(sentence) && sentence.match(demand) !== null;
