/** What the pages' data endpoints answer: the words between the router and the script in the browser. */

/** A value to show. `type` is the describe type of its field. */
export interface Cell {
  readonly type: string;
  readonly value: string | number | boolean | null;
  /** Of a currency value; the org's own where rows carry none. */
  readonly currency?: string;
  /** The record it names. */
  readonly link?: RecordLink;
}

export interface RecordLink {
  readonly object: string;
  readonly id: string;
}

export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly cell: Cell;
}

interface SectionView {
  readonly title: string;
  readonly fields: readonly FieldView[];
}

export interface ColumnView {
  readonly name: string;
  readonly label: string;
  readonly type: string;
}

export interface TableView {
  readonly columns: readonly ColumnView[];
  readonly rows: readonly { readonly link: RecordLink; readonly cells: readonly Cell[] }[];
}

export interface RelatedListView extends TableView {
  /** Name of the relationship, as in `/related/<name>/view`. */
  readonly name: string;
  readonly title: string;
  readonly object: string;
  /** Rows there are; `rows` may hold only the first of them. */
  readonly total: number;
}

export interface RecordView {
  readonly link: RecordLink;
  readonly label: string;
  readonly name: string;
  readonly highlights: readonly FieldView[];
  readonly sections: readonly SectionView[];
  readonly related: readonly RelatedListView[];
}

export interface ActivityView {
  readonly link: RecordLink;
  readonly kind: 'call' | 'email' | 'event' | 'task';
  readonly subject: string;
  /** Instant, when it is known to the minute. */
  readonly at: string | null;
  /** Day, when only that is known. */
  readonly day: string | null;
  readonly overdue: boolean;
  readonly status: string | null;
  readonly number: string | null;
  readonly disposition: string | null;
  readonly seconds: number | null;
  readonly direction: string | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly who: { readonly name: string; readonly link: RecordLink } | null;
}

export interface TimelineView {
  readonly upcoming: readonly ActivityView[];
  readonly past: readonly ActivityView[];
  /** More past activities exist than are listed. */
  readonly more: boolean;
  /** When this was read. */
  readonly readAt: string;
}

export interface ListView extends TableView {
  readonly object: string;
  readonly label: string;
  readonly filter: string;
  readonly filters: readonly { readonly name: string; readonly label: string }[];
  readonly total: number;
}

export interface HomeView {
  readonly today: TableView;
  readonly customers: TableView;
}

/** Who is signed in, and what the navigation bar offers. */
export interface FrameView {
  readonly orgName: string;
  readonly isSandbox: boolean;
  readonly userName: string;
  readonly zone: string;
  readonly objects: readonly { readonly name: string; readonly label: string }[];
}

/** Any refusal, in the org's own words. */
export interface PageFault {
  readonly error: { readonly code: string; readonly message: string };
}
