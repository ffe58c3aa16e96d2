const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that decide whether a mention is a statement, EN and ES in one: notes mix them. */

/** Deny the noun that follows: "no attorney", "sin abogado". They reach over `transparent` words and lists only. */
export const nounDeniers = set(
  'no non zero without w/o sin ningun ninguna nor ni neither denies denied denying deny niega nego niegan negaron',
);
/** Of those, the ones that take what they name for granted when it is somebody's: "not without her lawyer". */
export const withouts = set('without w/o sin');

/** Deny the rest of the clause. */
export const clauseDeniers = set(
  'not never dont doesnt didnt isnt wasnt arent werent hasnt havent hadnt cannot cant wont wouldnt couldnt aint dosent nobody none nunca jamas tampoco denies denied denying niega nego unable isn',
);

/** A Spanish "no" in front of one of these denies the clause, not a noun. */
export const spanishVerbs = set(
  'tiene tengo tienen tenemos tenia ha he han hay esta estoy estan es soy son fue era se quiere quiero desea sabe le lo la me les nos ha declaro contrato fallecio murio esta habla puede puedo vive necesita',
);

/** What may stand between "no" and what it denies. */
export const transparent = set(
  'a an any the of on in for to current known record records mention evidence sign signs info information indication such other active open new more further or and nor ni o y e u de un una ningun ninguna registro legal own prior having filing been being is has have with any known listed noted pending bk attorney is',
);

/** A denial earlier in the clause does not reach beyond these: "cannot pay due to bankruptcy". */
export const scopeEnds = set(
  'due since as after when while until unless during account given owing per bec becuase bcuz debido desde cuando mientras hasta por',
);

/** Verbs under which a denial does reach the clause they bring: "does not think he filed". */
export const opinionVerbs = set(
  'think thinks believe believes know true sure that say said mention mentioned state cree sabe piensa dijo que want',
);

export const supposing = set(
  'if may might maybe could would possibly possible poss prob probably perhaps should unless threatened threatens threatening threaten thinking considering considers contemplating contemplates plans planning plan intends looking wants want afraid unsure unclear uncertain suspect suspected suspects thinks think assume rumor apparently allegedly seems sounds will going gonna gunna ill consult consulting consulted discuss suggested discussing talking about before si podria quizas quiza puede posible posiblemente piensa pensando considerando considera amenaza amenazo amenazando va voy cree creo parece dudo tal mejor planea quiere',
);
/** What lowers even words that take it for granted ("my lawyer"): conditions and threats. */
export const conditions = set(
  'if si unless threatened threatens threatening threaten amenaza amenazo amenazando else',
);
export const intentions = set(
  'will ill gonna gunna going va voy vamos wants quiere would planning plans needs want',
);
export const turningTo = set(
  'call contact get talk speak see hire find consult ask llamar hablar contratar buscar consultar conseguir check ver',
);

export const asking = set(
  'ask asked asking asks inquired inquire verify check checking checked confirm determine find see pregunto pregunte preguntar verificar confirmar',
);
export const whether = set('if whether si about any');

/** Over: once so, not now. */
export const over = set(
  'dismissed dismissd dsmd dismisssed dsmsd withdrawn withdrew lifted terminated fired ended desestimada desestimado retirada retiro despidio overturned vacated dropped',
);
export const overBefore = set(
  'former formerly ex previous previously no fired dismissed used prior past dropped ya despidio lifted lift',
);
/** Long ago or closed with an effect that may last: a person must look. */
export const past = set(
  'ago discharged dischgd discharge closed completed 2015 released hace anos descargada terminada exited',
);

export const yes = set('yes y yep yeah si confirmed correct affirmative true correcto afirmativo yup');
export const no = set(
  'no n none na n/a neg negative false nope nil clear clean denied ninguno ninguna unknown cleared not nada never',
);
export const afterNot = set(
  'found filed retained listed reported confirmed on involved applicable known provided declared deceased',
);
