import type { PanelPorts } from '../panel-ports.ts';
import { DayModel, type DayModels } from './day-model.ts';

/** The day with what it needs of the world outside. */
export async function openDay(ports: PanelPorts, models: DayModels): Promise<DayModel> {
  return new DayModel({ ...ports, ...(await ports.day()) }, models);
}
