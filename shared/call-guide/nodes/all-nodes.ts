import type { GuideNode } from '../guide.ts';
import { anyTime } from './any-time.ts';
import { beforeTheCall } from './before-the-call.ts';
import { closing } from './closing.ts';
import { hardship } from './hardship.ts';
import { machines } from './machines.ts';
import { objections } from './objections.ts';
import { offering } from './offering.ts';
import { otherPeople } from './other-people.ts';
import { reaching } from './reaching.ts';
import { recording } from './recording.ts';
import { refusals } from './refusals.ts';
import { stopsOfLaw } from './stops-of-law.ts';
import { stopsOfPeople } from './stops-of-people.ts';
import { theDebt } from './the-debt.ts';
import { tradeDocuments } from './trade-documents.ts';
import { tradeMoney } from './trade-money.ts';
import { tradePeople } from './trade-people.ts';
import { tradeTalk } from './trade-talk.ts';
import { verifying } from './verifying.ts';

/** The whole graph in the order of a call. */
export const allNodes: readonly GuideNode[] = [
  ...beforeTheCall,
  ...reaching,
  ...recording,
  ...machines,
  ...verifying,
  ...theDebt,
  ...offering,
  ...tradeTalk,
  ...tradeDocuments,
  ...tradeMoney,
  ...tradePeople,
  ...objections,
  ...hardship,
  ...refusals,
  ...otherPeople,
  ...anyTime,
  ...stopsOfLaw,
  ...stopsOfPeople,
  ...closing,
];
