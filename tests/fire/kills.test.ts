import { playKills } from './kills.ts';

playKills(200, 'A');
playKills(50, 'B');
playKills(50, 'C');
