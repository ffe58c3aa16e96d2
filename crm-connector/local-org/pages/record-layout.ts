export interface RecordLayout {
  readonly highlights: readonly string[];
  readonly sections: readonly { readonly title: string; readonly fields: readonly string[] }[];
}

/** Last on every page. */
export const SYSTEM = {
  title: 'System Information',
  fields: ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'],
};
