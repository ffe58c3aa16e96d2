import { playKills } from '../fire/kills.ts';

/** 300 of them: `npm run test:fire`. */
playKills(12, 'A');
playKills(4, 'B');
playKills(4, 'C');
