import type { CrmSystem } from '../../../shared/domain/record-ref.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { apiOriginOf, sessionFor } from '../models/sessions-model.ts';

/** Which kind of CRM answers at an address: the page beside it shows, else the last sign-in there. */
export function systemAt(apiOrigin: string, model: Pick<PanelModel, 'page' | 'sessions'>): CrmSystem {
  const sight = model.page.sight.value;
  if (sight.is === 'crm' && apiOriginOf(sight.context) === apiOrigin) {
    const { context } = sight;
    return context.is === 'record' ? context.ref.system : context.system;
  }
  return sessionFor(model.sessions.sessions.value, apiOrigin)?.system ?? 'salesforce';
}
