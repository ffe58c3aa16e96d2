/** Where a person can look at a record; a contact unless told otherwise. */
export function recordPage(origin: string, id: string, model = 'res.partner'): string {
  return `${origin}/odoo/${model}/${id}`;
}
