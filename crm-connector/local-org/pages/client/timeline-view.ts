import type { ActivityView, TimelineView } from '../page-data.ts';
import { el, fill } from './elements.ts';
import { dayText, durationText, momentText } from './formats.ts';
import { faultView, readOrFault } from './page-faults.ts';
import { readTimeline } from './page-fetch.ts';
import type { ViewContext } from './table-view.ts';

const KIND_NAMES = { call: 'Call', email: 'Email', event: 'Event', task: 'Task' } as const;

/**
 * The activity timeline of a record. It reads again on "Refresh" and whenever the tab gets the focus back, so that
 * what was logged beside the page shows. It lives until `signal` is aborted.
 */
export function timelineView(id: string, context: ViewContext, signal: AbortSignal): HTMLElement {
  const content = el('div', { class: 'timeline', 'aria-live': 'polite', 'aria-busy': 'true' });
  const readAt = el('span', { class: 'quiet' });
  let latest = 0;
  const refresh = async () => {
    latest += 1;
    const mine = latest;
    content.setAttribute('aria-busy', 'true');
    await readOrFault(
      signal,
      async () => {
        const timeline = await readTimeline(id, signal);
        if (mine !== latest || signal.aborted) return;
        fill(readAt, `as of ${momentText(timeline.readAt, context.zone)}`);
        fill(content, ...timelineParts(timeline, context));
      },
      (message) => fill(content, faultView(message)),
    );
    content.setAttribute('aria-busy', 'false');
  };
  window.addEventListener('focus', () => void refresh(), { signal });
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void refresh(),
    { signal },
  );
  void refresh();
  return el(
    'section',
    { class: 'card', 'aria-label': 'Activity' },
    el(
      'header',
      { class: 'card-head' },
      el('h2', {}, 'Activity'),
      readAt,
      el('button', { type: 'button', onclick: () => void refresh() }, 'Refresh'),
    ),
    content,
  );
}

function timelineParts(timeline: TimelineView, context: ViewContext): Node[] {
  return [
    el('h3', {}, 'Upcoming & Overdue'),
    activityList(timeline.upcoming, 'Nothing to do here yet.', 'upcoming', context),
    el('h3', {}, 'Past Activity'),
    activityList(timeline.past, 'No past activity.', 'past', context),
    ...(timeline.more ? [el('p', { class: 'quiet' }, 'Older activities are not listed.')] : []),
  ];
}

function activityList(
  activities: readonly ActivityView[],
  empty: string,
  name: string,
  context: ViewContext,
): HTMLElement {
  if (activities.length === 0) return el('p', { class: 'quiet' }, empty);
  return el(
    'ol',
    { class: `activities ${name}` },
    activities.map((activity) => activityItem(activity, context)),
  );
}

function activityItem(activity: ActivityView, context: ViewContext): HTMLElement {
  const { kind, link, subject, overdue, description } = activity;
  return el(
    'li',
    { class: `activity ${kind}`, 'data-activity-id': link.id },
    el('span', { class: 'activity-mark', 'aria-hidden': 'true' }),
    el(
      'div',
      { class: 'activity-head' },
      el('a', { href: context.pathTo(link) }, subject),
      el('span', { class: overdue ? 'overdue' : 'quiet' }, whenText(activity, context.zone)),
    ),
    el('p', { class: 'activity-facts' }, ...facts(activity, context)),
    description !== null && el('p', { class: 'activity-text' }, description),
  );
}

function whenText({ at, day, overdue }: ActivityView, zone: string): string {
  if (at !== null) return momentText(at, zone);
  if (day === null) return 'no due date';
  return `${overdue ? 'overdue, ' : ''}${dayText(day)}`;
}

function facts(activity: ActivityView, context: ViewContext): (Node | string)[] {
  const { kind, direction, number, disposition, seconds, status, owner, who } = activity;
  const words: (Node | string)[] = [
    direction === null ? KIND_NAMES[kind] : `${direction} ${KIND_NAMES[kind].toLowerCase()}`,
    number ?? '',
    disposition === null ? '' : el('strong', {}, disposition),
    seconds === null ? '' : durationText(seconds),
    status === null || status === 'Completed' ? '' : status,
    who === null ? '' : el('a', { href: context.pathTo(who.link) }, who.name),
    owner === null ? '' : `by ${owner}`,
  ];
  return words.filter((word) => word !== '').flatMap((word, n) => (n === 0 ? [word] : [' · ', word]));
}
