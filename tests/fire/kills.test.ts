import { playKills } from './kills.ts';

playKills(300);
