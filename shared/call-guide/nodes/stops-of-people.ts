import type { GuideNode } from '../guide.ts';
import { both, edge, everybody, line, recordingNotice } from './node-parts.ts';

/** Stops that are about who is on the line; as those of the law, for anybody’s ears. */
export const stopsOfPeople: readonly GuideNode[] = [
  {
    id: 'DEC',
    title: both('Deceased', 'Fallecido'),
    stage: 'stopped',
    stopKey: 4,
    profiles: everybody,
    tool: 'fact',
    fact: 'DEC',
    hint: both(
      'Condolence first. Ask only who acts for the estate. No relative ever “owes”.',
      'Primero el pésame. Pregunte solo quién representa la sucesión. Ningún familiar “debe”.',
    ),
    aliases: ['died', 'estate', 'passed away'],
    lines: [
      recordingNotice('DEC'),
      line('DEC.sorry', 'calm', 'I am very sorry for your loss.', 'Lamento mucho su pérdida.'),
      line(
        'DEC.ask',
        'say',
        'My name is {associateName}. I am trying to locate the person who is authorized to act for the estate of {consumerName}. Do you know who that is?',
        'Me llamo {associateName}. Quisiera localizar a la persona autorizada para representar la sucesión de {consumerName}. ¿Sabe usted quién es?',
      ),
      line(
        'DEC.end',
        'say',
        'Thank you for telling me. I will not keep you. Goodbye.',
        'Gracias por decírmelo. No le quito más tiempo. Hasta luego.',
      ),
    ],
    answers: [
      edge(
        'DEC.representative',
        'WRAP',
        'Representative named',
        'Dio el representante',
        'Death told, representative named',
        {
          facts: ['DEC'],
          disposition: 'DEC',
        },
      ),
      edge('DEC.unknown', 'WRAP', 'Not known', 'No se sabe', 'Death told, no representative known', {
        facts: ['DEC'],
        disposition: 'DEC',
      }),
    ],
  },
  {
    id: 'IDT',
    title: both('Identity theft', 'Robo de identidad'),
    stage: 'stopped',
    stopKey: 5,
    profiles: everybody,
    tool: 'fact',
    fact: 'IDT',
    hint: both(
      'Note the words. The fraud team takes over.',
      'Anote las palabras. Sigue el equipo de fraudes.',
    ),
    aliases: ['fraud', 'stolen identity'],
    lines: [
      recordingNotice('IDT'),
      line(
        'IDT.say',
        'say',
        'I am sorry this happened to you. I will note it in your own words, and a specialist will send you what to do next.',
        'Siento mucho lo que le pasó. Lo anoto con sus propias palabras, y un especialista le enviará los pasos a seguir.',
      ),
      line('IDT.end', 'say', 'That is all for today. Goodbye.', 'Es todo por hoy. Hasta luego.'),
    ],
    answers: [
      edge('IDT.noted', 'WRAP', 'Noted', 'Anotado', 'Identity theft reported', {
        facts: ['IDT'],
        disposition: 'IDT',
      }),
      edge(
        'IDT.report',
        'WRAP',
        'Has a report',
        'Tiene denuncia',
        'Identity theft reported, a report exists',
        {
          facts: ['IDT'],
          disposition: 'IDT',
        },
      ),
    ],
  },
  {
    id: 'MIN',
    title: both('Minor', 'Menor de edad'),
    stage: 'stopped',
    stopKey: 6,
    profiles: everybody,
    tool: 'fact',
    fact: 'MIN',
    hint: both(
      'End politely. Guardian only, nothing else.',
      'Termine con cortesía. Solo el tutor, nada más.',
    ),
    aliases: ['child', 'under 18'],
    lines: [
      recordingNotice('MIN'),
      line(
        'MIN.say',
        'say',
        'Thank you. May I ask the name of your parent or guardian? I will not keep you any longer.',
        'Gracias. ¿Me dice el nombre de su mamá, papá o tutor? No le quito más tiempo.',
      ),
    ],
    answers: [
      edge('MIN.guardian', 'WRAP', 'Guardian named', 'Dio el tutor', 'A minor; guardian named', {
        facts: ['MIN'],
        disposition: 'MIN',
      }),
      edge('MIN.ended', 'WRAP', 'Ended', 'Terminada', 'A minor; the call was ended', {
        facts: ['MIN'],
        disposition: 'MIN',
      }),
    ],
  },
  {
    id: 'VUL',
    title: both('Vulnerable', 'Persona vulnerable'),
    stage: 'stopped',
    stopKey: 7,
    profiles: everybody,
    tool: 'fact',
    fact: 'VUL',
    hint: both(
      'Stop. Stay calm and kind. In danger: emergency services. Only what is needed is noted.',
      'Deténgase. Con calma y amabilidad. Si hay peligro: emergencias. Se anota solo lo necesario.',
    ),
    aliases: ['distress', 'suicide', 'illness', 'crisis'],
    lines: [
      line(
        'VUL.pause',
        'calm',
        'Let us leave everything else for now. How you are matters most.',
        'Dejemos todo lo demás por ahora. Lo más importante es cómo está usted.',
      ),
      line(
        'VUL.safety',
        'say',
        'If you are in danger or thinking of harming yourself, please call or text 988 now, or 911 in an emergency. Would you like me to stay on the line?',
        'Si está en peligro o ha pensado en hacerse daño, por favor llame o mande un mensaje al 988 ahora, o al 911 en una emergencia. ¿Quiere que me quede en la línea?',
      ),
      line(
        'VUL.specialist',
        'say',
        'A colleague who is trained for this will look at how we can help. You need not do anything today.',
        'Una persona capacitada verá cómo podemos ayudarle. Hoy usted no necesita hacer nada.',
      ),
      recordingNotice('VUL'),
    ],
    answers: [
      edge(
        'VUL.specialist',
        'WRAP',
        'To a specialist',
        'A un especialista',
        'Distress or illness heard; a specialist takes over',
        {
          facts: ['VUL'],
          disposition: 'VUL',
        },
      ),
      edge('VUL.emergency', 'WRAP', 'Emergency', 'Emergencia', 'Danger heard; emergency help was named', {
        facts: ['VUL'],
        disposition: 'VUL',
      }),
    ],
  },
];
