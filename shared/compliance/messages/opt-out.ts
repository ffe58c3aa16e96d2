import { anyOf } from '../language/any-of.ts';

/** Ways out of texts and e-mails as messages offer them, on folded text, English and Spanish. */
const stopping = anyOf(
  "don'?t want|do not want|no (?:desea|quiere)|stop ?2 ?end|stop(?:ping)?|opt[- ]?(?:ing )?out",
  'unsubscribe|end (?:texts|messages|emails)|no longer (?:receive|get|wish|want)|cancel|quit',
  'remove(?:d)?|cease|dejar de recibir|dejar de enviar|no recibir|darse de baja|baja|cancelar',
  'alto|parar|salir|detener',
);

/** An answer in the medium, or a link in the message itself: nothing else is simple for the person who reads it. */
const electronicWay =
  /\b(?:(?:reply|respond|text|txt|send)(?: with| back)?(?: the (?:word|letter))? \W?\w{1,12}\W? (?:if you |to )(?:quit|stop|end|cancel|opt|unsubscribe|don't want|do not want|no longer)\b|(?:reply|respond|answer|text|txt|send|write)(?: back)?(?: us)?(?: to (?:this|the) (?:message|e-?mail|text|number))?(?: with| by)?(?: the (?:word|keyword))?\W{0,3}(?:stop|end|quit|cancel|unsubscribe|opt ?out|no|remove|alto|baja|parar|salir|cancelar)\b|(?:stop|end|quit|cancel|unsubscribe|alto|baja)\W{0,3}(?:=|to (?:end|stop|opt|unsubscribe|cancel|quit|no longer)|para (?:cancelar|dejar|no recibir|salir))|(?:reply|respond|answer)(?:ing)?(?: back)? (?:to (?:this|the) (?:e-?mail|message|text)|here)|click(?:ing)?|tap(?:ping)?|follow(?:ing)? (?:this|the) link|(?:unsubscribe|opt[- ]?out) (?:link|button|here|below|at https?:)|(?:use|select|press)(?:ing)? (?:the|this) (?:\w+ )?(?:link|button)|link (?:below|above|here)|https?:\/\/|www\.|(?:responda|conteste|envie|mande|escriba)(?: con)?(?: la palabra)?\W{0,3}(?:stop|alto|baja|parar|salir|cancelar|no|basta|fin|terminar|detener|quitar)\b|(?:responda|conteste) a este (?:mensaje|correo)|haga clic|pulse|enlace)\b|\bstop\W{0,3}(?:=|2)\W{0,3}(?:end|quit|stop)\b/;

/** True when the message tells of a way to stop, in the medium itself, within one sentence or two that follow each other. */
export function offersElectronicOptOut(folded: string): boolean {
  const parts = folded.split(/(?<=[.!?;\n])\s+/);
  return parts.some((part, index) => {
    const pair = `${part} ${parts[index + 1] ?? ''}`;
    return (
      (stopping.test(part) && electronicWay.test(part)) ||
      (stopping.test(part) && electronicWay.test(pair) && isAboutStopping(parts[index + 1] ?? ''))
    );
  });
}

const isAboutStopping = (part: string): boolean =>
  /\b(?:click|reply|respond|link|haga clic|responda)\b/.test(part);

const feeOrForm =
  /\b(?:fees?|charges? (?:of|apply for)|costs? \$|\$\s?\d)[^.!?]{0,40}\b(?:opt|stop|unsubscribe|remov|cancel|process)\w*|\b(?:opt|stop|unsubscribe|remov|cancel)\w*[^.!?]{0,60}(?:\b(?:(?:for|with) a \$?\d*\s?fee|a fee|cargo de|costo de)|\$\s?\d)|\b(?:stop|opt[- ]?out|unsubscribe|remov)\w*[^.!?]{0,60}\b(?:with|and|including|include|along with|provide|enter|give|followed by|plus|con|incluya|proporcione)\b[^.!?]{0,25}\b(?:ssn|social security|account number|date of birth|birth ?date|full name|last four|driver|password|id number|reason|numero de (?:cuenta|seguro)|fecha de nacimiento)\b|\b(?:log ?in|sign in|create an account)[^.!?]{0,40}\b(?:stop|opt|unsubscribe)/;

/** What makes an offered way no simple one; null: nothing. */
export function optOutFault(folded: string): string | null {
  return feeOrForm.test(folded)
    ? 'Opting out may cost nothing and ask for no other information than the wish and the address'
    : null;
}

const money =
  /\b(?:pay(?:ments?|ing|able)?|paid|owe[sd]?|balance|debts?|bills?|amount|settle(?:ment)?|offer|plans?|portal|discount|account|collect(?:ion)?s?|due|past due|\$\s?\d|pag(?:o|os|ar|ue)|deuda|saldo|cuenta|oferta|adeud\w+|factura)\b|\$\s?\d/;

/** True when words speak of paying or owing. The bare name "debt collector" does not. */
export const isMoneyTalk = (folded: string): boolean =>
  money.test(
    folded.replace(
      /\b(?:a )?(?:debt collect(?:or|ion agency)s?|collection agency|cobrador(?:a)? de deudas)\b/g,
      ' ',
    ),
  );
