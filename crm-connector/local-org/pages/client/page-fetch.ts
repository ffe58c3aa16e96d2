import type { FrameView, HomeView, ListView, PageFault, RecordView, TimelineView } from '../page-data.ts';

/** The org refused, in its own words; or it could not be reached. */
export class PageError extends Error {}

async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`/__page/${path}`, {
      headers: { accept: 'application/json' },
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new PageError('The org cannot be reached. Is the local org still running?', { cause });
  }
  if (answer.status === 401) {
    location.assign(`/login?startURL=${encodeURIComponent(location.pathname + location.search)}`);
  }
  const body = (await answer.json()) as T | PageFault;
  if (!answer.ok) throw new PageError((body as PageFault).error.message);
  return body as T;
}

export const readFrame = () => read<FrameView>('frame');
export const readHome = (signal: AbortSignal) => read<HomeView>('home', signal);
export const readTimeline = (id: string, signal: AbortSignal) => read<TimelineView>(`timeline/${id}`, signal);
export const readRecord = (id: string, related: string | null, signal: AbortSignal) =>
  read<RecordView>(
    `record/${id}${related === null ? '' : `?related=${encodeURIComponent(related)}`}`,
    signal,
  );
export const readList = (object: string, filter: string, offset: number, signal: AbortSignal) =>
  read<ListView>(
    `list/${encodeURIComponent(object)}?filterName=${encodeURIComponent(filter)}&offset=${offset}`,
    signal,
  );
