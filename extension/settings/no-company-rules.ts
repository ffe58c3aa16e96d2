import type { CompanyRules } from './company-rules.ts';

/** IT has set nothing: the law alone. */
export const noCompanyRules: CompanyRules = { policy: null, company: {}, rights: {}, mistakes: [] };
