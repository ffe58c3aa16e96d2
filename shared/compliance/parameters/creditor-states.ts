import { type Citation, cite } from '../citation.ts';

/** States whose collection acts bind creditors without a number of hours or contacts (all from memory but NY). */
export const creditorStates: Readonly<
  Record<string, { readonly name: string; readonly citation: Citation }>
> = {
  NY: { name: 'New York', citation: cite('N.Y. GBL 601', 'V') },
  TX: { name: 'Texas', citation: cite('Tex. Fin. Code 392', 'M') },
  NC: { name: 'North Carolina', citation: cite('N.C.G.S. 75-50 ff.', 'M') },
  PA: { name: 'Pennsylvania', citation: cite('73 P.S. 2270.4; 37 Pa. Code 303', 'M') },
  OR: { name: 'Oregon', citation: cite('ORS 646.639', 'M') },
  MI: { name: 'Michigan', citation: cite('MCL 445.251', 'M') },
  WI: { name: 'Wisconsin', citation: cite('Wis. Stat. 427.104', 'M') },
  MD: { name: 'Maryland', citation: cite('Md. Com. Law 14-202', 'M') },
  CT: { name: 'Connecticut', citation: cite('Conn. Gen. Stat. 36a-645', 'M') },
  NH: { name: 'New Hampshire', citation: cite('N.H. RSA 358-C:3', 'M') },
  VT: { name: 'Vermont', citation: cite('Vt. CP 104', 'M') },
  IA: { name: 'Iowa', citation: cite('Iowa Code 537.7103', 'M') },
  SC: { name: 'South Carolina', citation: cite('S.C. Code 37-5-108', 'M') },
};
