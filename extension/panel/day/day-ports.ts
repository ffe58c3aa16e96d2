import { customerPage } from '../../../crm-connector/customer-page.ts';
import { listOnPage } from '../../../crm-connector/list-on-page.ts';
import { type WorklistPolicySetting, worklistPolicy } from '../../settings/worklist-policy.ts';
import { type DayMarksStore, idbDayMarks } from './day-marks.ts';

/** What only My day needs of the world outside; fetched with it. */
export interface DayPorts {
  readonly marks: DayMarksStore;
  readonly worklistPolicy: () => Promise<WorklistPolicySetting>;
  readonly listOnPage: typeof listOnPage;
  /** Where a customer is looked at, on the host the person works on. */
  readonly customerPage: typeof customerPage;
}

/** In the browser. */
export const browserDayPorts: DayPorts = { marks: idbDayMarks, worklistPolicy, listOnPage, customerPage };
