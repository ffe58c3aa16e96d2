import { playKills } from '../fire/kills.ts';

/** 300 of them: `npm run test:fire`. */
playKills(12);
