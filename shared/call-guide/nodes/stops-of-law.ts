import type { GuideNode } from '../guide.ts';
import { both, consumers, edge, everybody, line, recordingNotice, trade } from './node-parts.ts';

/**
 * One key away from every live node, in the same place for every profile, before verification too. Whoever is on the line may
 * hear them: no word tells of a debt. After one nothing is asked for any more.
 */
export const stopsOfLaw: readonly GuideNode[] = [
  {
    id: 'ATT',
    title: both('Attorney', 'Abogado'),
    stage: 'stopped',
    stopKey: 1,
    profiles: everybody,
    tool: 'fact',
    fact: 'ATT',
    hint: both(
      'Name and phone, then end. From now on only the attorney is contacted.',
      'Nombre y teléfono, y termine. Desde ahora solo se contacta al abogado.',
    ),
    aliases: ['lawyer', 'represented'],
    lines: [
      recordingNotice('ATT'),
      line(
        'ATT.ask',
        'say',
        'Thank you for telling me. May I have the name and the phone number of the attorney? From here on we will speak with them.',
        'Gracias por decírmelo. ¿Me da el nombre y el teléfono del abogado? A partir de ahora nos comunicaremos con esa oficina.',
      ),
      line(
        'ATT.end',
        'say',
        'Thank you, that is all I need. Goodbye.',
        'Gracias, es todo lo que necesito. Hasta luego.',
      ),
    ],
    answers: [
      edge('ATT.named', 'WRAP', 'Name given', 'Dio el nombre', 'Represented by an attorney, name given', {
        facts: ['ATT'],
        disposition: 'ATT',
      }),
      edge(
        'ATT.unnamed',
        'WRAP',
        'No name given',
        'No dio el nombre',
        'Represented by an attorney, no name given',
        {
          facts: ['ATT'],
          disposition: 'ATT',
        },
      ),
    ],
  },
  {
    id: 'BK',
    title: both('Bankruptcy', 'Bancarrota'),
    stage: 'stopped',
    stopKey: 2,
    profiles: everybody,
    tool: 'fact',
    fact: 'BK',
    hint: both(
      'Anyone may tell you. Chapter, case number, court, attorney. No advice.',
      'Cualquiera puede avisarle. Capítulo, número de caso, corte, abogado. Sin consejos.',
    ),
    aliases: ['bankrupt', 'chapter 7', 'chapter 13', 'BKY'],
    lines: [
      recordingNotice('BK'),
      line(
        'BK.ask',
        'say',
        'Thank you for letting me know. Could you give me the case number, where it was filed, and who represents you?',
        'Gracias por avisarme. ¿Me podría dar el número del caso, dónde se presentó y quién le representa?',
      ),
      line(
        'BK.end',
        'say',
        'I have noted it, and I will not take more of your time. Goodbye.',
        'Ya lo anoté, y no le quito más tiempo. Hasta luego.',
      ),
    ],
    answers: [
      edge('BK.details', 'WRAP', 'Details given', 'Dio los datos', 'Bankruptcy stated, details given', {
        facts: ['BK'],
        disposition: 'BK',
      }),
      edge('BK.no-details', 'WRAP', 'No details', 'Sin datos', 'Bankruptcy stated, no details given', {
        facts: ['BK'],
        disposition: 'BK',
      }),
    ],
  },
  {
    id: 'CEASE',
    title: both('Stop contacting', 'Dejar de contactar'),
    stage: 'stopped',
    stopKey: 3,
    profiles: everybody,
    tool: 'fact',
    fact: 'CND',
    hint: both(
      'Ask which contact is to stop. Write the words down as they were said.',
      'Pregunte qué contacto debe cesar. Anote las palabras tal como las dijo.',
    ),
    aliases: ['CND', 'DNC', 'cease', 'do not call'],
    lines: [
      recordingNotice('CEASE'),
      line(
        'CEASE.ask',
        'say',
        'I understand. So that I note it the way you want it: is it calls to this number, every call, or any kind of contact?',
        'Entiendo. Para anotarlo como usted lo quiere: ¿se refiere a este número, a todas las llamadas o a cualquier tipo de contacto?',
      ),
      line('CEASE.end', 'say', 'I have noted your wish. Goodbye.', 'Ya anoté su petición. Hasta luego.'),
    ],
    answers: [
      edge('CEASE.all', 'WRAP', 'Any contact', 'Todo contacto', 'Asked that all contact stop', {
        facts: ['CND'],
        disposition: 'CND',
      }),
      edge('CEASE.calls', 'WRAP', 'All calls', 'Todas las llamadas', 'Asked that calls stop', {
        facts: ['CND'],
        disposition: 'CND',
      }),
      edge('CEASE.number', 'WRAP', 'This number', 'Este número', 'Asked that this number not be called', {
        facts: ['CND'],
        disposition: 'CND',
      }),
      edge('CEASE.time', 'INC', 'A time or a place', 'Una hora o un lugar', 'It is about a time or a place'),
      edge('CEASE.work', 'WORK', 'At work', 'En el trabajo', 'It is about calls at work', {
        when: { profiles: consumers },
      }),
    ],
  },
  {
    id: 'INSOLV',
    title: both('Insolvency', 'Insolvencia'),
    stage: 'stopped',
    profiles: trade,
    tool: 'fact',
    fact: 'INSOLV',
    hint: both(
      'Stop. Practitioner and date, then to the legal team.',
      'Deténgase. Administrador y fecha, y al equipo legal.',
    ),
    aliases: ['insolvent', 'receiver', 'administration'],
    lines: [
      recordingNotice('INSOLV'),
      line(
        'INSOLV.ask',
        'say',
        'Thank you for telling me. Who has been appointed, and since which date?',
        'Gracias por avisarme. ¿A quién se nombró y desde qué fecha?',
      ),
      line(
        'INSOLV.end',
        'say',
        'I have noted it. I will not ask for anything more today.',
        'Ya lo anoté. Hoy no le pido nada más.',
      ),
    ],
    answers: [
      edge('INSOLV.noted', 'WRAP', 'Noted', 'Anotado', 'Insolvency stated', {
        facts: ['INSOLV'],
        disposition: 'INSOLV',
      }),
      edge(
        'INSOLV.bankruptcy',
        'BK',
        'Bankruptcy filed',
        'Bancarrota presentada',
        'A bankruptcy case was filed',
      ),
    ],
  },
];
