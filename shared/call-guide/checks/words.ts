import type { Profile } from '../../domain/debt.ts';
import { blanksIn, isBlank } from '../fill.ts';
import { type Bilingual, blanks, type GuideLine, type GuideNode } from '../guide.ts';
import type { Complain } from './guide-parts.ts';

/** Blanks a message on a machine may have: nothing in them can tell of a debt (I5). */
const onMachine: Readonly<Record<Profile, ReadonlySet<string>>> = {
  'third-party': new Set(['associateName', 'companyName', 'callbackNumber', 'time', 'date']),
  'first-party': new Set(['associateName', 'companyName', 'callbackNumber', 'time', 'date']),
  b2b: new Set([
    'associateName',
    'contactName',
    'companyName',
    'businessName',
    'callbackNumber',
    'time',
    'date',
  ]),
};

/** Every word has its twin (I8), every blank is known and stands where it may. */
export function checkWords(node: GuideNode, complain: Complain): void {
  checkTwin(node.title, `${node.id}.title`, complain);
  if (node.hint) checkTwin(node.hint, `${node.id}.hint`, complain);
  for (const answer of node.answers) {
    checkTwin(answer.label, answer.id, complain);
    if (answer.reason.trim() === '') complain(answer.id, 'has no reason to be logged');
  }
  for (const line of node.lines) {
    checkTwin(line.text, line.id, complain);
    for (const name of new Set([...blanksIn(line.text.en), ...blanksIn(line.text.es)])) {
      if (!isBlank(name)) complain(line.id, `has an unknown blank {${name}}`);
      else checkPlace(node, line, name, complain);
    }
    checkSort(node, line, complain);
  }
}

function checkTwin({ en, es }: Bilingual, place: string, complain: Complain): void {
  if (en.trim() === '') complain(place, 'lacks its English words');
  if (es.trim() === '') complain(place, 'lacks its Spanish twin');
  const [inEnglish, inSpanish] = [en, es].map((text) => [...new Set(blanksIn(text))].sort().join(', '));
  if (inEnglish !== inSpanish)
    complain(place, `has other blanks in English (${inEnglish}) than in Spanish (${inSpanish})`);
  if ([en, es].some((text) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))))
    complain(place, 'has a brace that is no blank');
}

function checkPlace(node: GuideNode, line: GuideLine, name: keyof typeof blanks, complain: Complain): void {
  const profiles = node.profiles.filter((profile) => line.when?.profiles?.includes(profile) ?? true);
  const disclosing = node.stage === 'verified' && name === 'disclosure' && line.sort === 'disclosure';
  if (blanks[name] === 'debt' && node.stage !== 'open' && !disclosing)
    complain(line.id, `tells of the debt ({${name}}) before the gate: the node is “${node.stage}”`);
  if (line.sort === 'leave' && profiles.some((profile) => !onMachine[profile].has(name)))
    complain(line.id, `leaves {${name}} on a machine`);
  const early = node.stage === 'unverified' || node.stage === 'third-party' || node.stage === 'machine';
  if (name === 'businessName' && early && line.sort !== 'if-asked' && profiles.some((one) => one !== 'b2b'))
    complain(line.id, 'names the employer before it is expressly asked for');
}

function checkSort(node: GuideNode, line: GuideLine, complain: Complain): void {
  if (!line.id.startsWith(`${node.id}.`))
    complain(line.id, `does not begin with the id of its node, ${node.id}`);
  if (line.sort === 'leave' && node.stage !== 'machine')
    complain(line.id, 'is left on a machine where there is none');
  if (node.stage === 'ended' || node.stage === 'before')
    complain(line.id, 'is spoken while nobody is on the line');
  if ((line.sort === 'disclosure') !== (line.discloses !== undefined))
    complain(line.id, 'is a disclosure that does not say what it discloses, or the other way round');
}
