import { listOnPage } from '../../../crm-connector/list-on-page.ts';
import { type WorklistPolicySetting, worklistPolicy } from '../../settings/worklist-policy.ts';
import { type DayMarksStore, idbDayMarks } from './day-marks.ts';

/** What only My day needs of the world outside; fetched with it. */
export interface DayPorts {
  readonly marks: DayMarksStore;
  readonly worklistPolicy: () => Promise<WorklistPolicySetting>;
  readonly listOnPage: typeof listOnPage;
}

/** In the browser. */
export const browserDayPorts: DayPorts = { marks: idbDayMarks, worklistPolicy, listOnPage };
