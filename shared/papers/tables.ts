import type { Known } from '../domain/known.ts';
import { debtsTable, itemizationTable } from './debt-tables.ts';
import { escalatedTable } from './escalated-invoices.ts';
import { contactsTable, disputesTable, promisesTable } from './history-tables.ts';
import {
  besideTable,
  copiesTable,
  creditsTable,
  disputedTable,
  duesTable,
  netTable,
  statementTable,
} from './invoice-tables.ts';
import type { PaperTable } from './paper.ts';
import type { PaperWorld } from './paper-matter.ts';

/** Every table a template may name. A table without rows is absent: an empty one would read as "nothing is owed". */
const tables = {
  /** Invoices past due that nobody disputes. */
  dues: duesTable,
  /** Invoices asked for, with their documents. */
  copies: copiesTable,
  /** All that is open. */
  statement: statementTable,
  /** Of that, what is in no debt's balance. */
  beside: besideTable,
  /** Money and credits not applied yet. */
  credits: creditsTable,
  /** Gross, credits, net. */
  net: netTable,
  /** Invoices in dispute. */
  disputed: disputedTable,
  itemization: itemizationTable,
  debts: debtsTable,
  promises: promisesTable,
  contacts: contactsTable,
  disputes: disputesTable,
  escalated: escalatedTable,
} as const;
export type TableName = keyof typeof tables;

export const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name);

export const tableOf = (name: TableName, world: PaperWorld): Known<PaperTable> => tables[name](world);
