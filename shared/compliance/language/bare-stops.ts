export const bareStop =
  /(?:^|[,;])\W*(?:(?:so|then|and|just|please|pls|por favor|ya)\s+)*(?:stop|stop ?all|end|quit|cancel|unsubscribe|revoke|opt[- ]?out|remove(?: me)?|no more|alto|enough|enuff?|unsub|ya no(?: mas)?|basta|baja|cancelar|detener|par(?:ar?|e|en|enle|ale)|salir)(?:\s+(?:please|pls|now|all|it|this|these|those|them|texts?|messages?|mensajes|ya|con (?:esto|eso)|por favor|thank you|thanks))*\W*$/;

/** "Would you please stop", "I asked you to stop", "ya basta", "STOP STOP": words of stopping and of courtesy, and nothing else. */
const stopWord =
  /^(?:st+o+p+|stahp|stopall|enough|enuff?|quit|unsubscribe|unsub|alto|par(?:e|en|ar|ale|enle|ele)|basta|ba(?:ja)|cancel(?:ar|e|en)|deten(?:er|gan|ga|ganse|gase)|salir)$/;
const courtesy = new Set(
  (
    "please pls plz kindly hey yo ok okay no sir madam ma'am people guys oye twice once before times many already so just would could can will you u i i'm i've we asked told said already want need wish to it this all now again immediately today thanks thank me us " +
    'and damn por favor ya mas ahora mismo esto todo gracias le les pido pedi que'
  ).split(' '),
);
export function isOnlyStopping(sentence: string): boolean {
  const words = (sentence.match(/[a-z0-9']+/g) ?? []).filter((word) => !/^\d+x?$/.test(word));
  if (/\b(?:can|may|could|should|do|did|will|shall) (?:i|we)\b/.test(sentence)) return false;
  return (
    words.some((word) => stopWord.test(word)) &&
    words.every((word) => stopWord.test(word) || courtesy.has(word))
  );
}
export const goAway =
  /^\W*(?:please |just )?(?:go away|get lost|back off|buzz off|cut it out|knock it off|let me be|(?:i )?(?:do not|don't|dont) want (?:these|them|those)(?: any ?more)?)(?: please| now| already)?\W*$/;
