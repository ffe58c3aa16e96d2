import type { Identity } from '../../../shared/domain/customer-snapshot.ts';
import { usePanel } from '../components/panel-context.ts';
import type { OutboxEntry } from '../panel-ports.ts';

/** Who is signed in to the org an entry goes to, as far as the panel knows. */
export function useIdentity({ command }: OutboxEntry): Identity | undefined {
  const { model } = usePanel();
  const shown = model.snapshot.value?.org;
  if (shown?.orgId === command.orgId) return shown;
  const sessions = model.sessions.sessions.value ?? [];
  return sessions.find(({ identity }) => identity?.orgId === command.orgId)?.identity ?? undefined;
}

/** The zone an entry's times are shown in: the associate's own, as their org has it, or else the browser's. */
export function useZone(entry: OutboxEntry): string {
  return useIdentity(entry)?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
