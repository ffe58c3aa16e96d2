import { connectorContract } from './connector-contract.ts';
import { openSalesforce } from './salesforce-harness.ts';

const withRecord = { keepsNumberMarks: true };
const taskAlone = { keepsNumberMarks: false };

connectorContract('Salesforce with the package: guarded composite (A)', withRecord, () =>
  openSalesforce('A'),
);
connectorContract('Salesforce with one key field: upsert (B)', taskAlone, () => openSalesforce('B'));
connectorContract('Salesforce as it was sold: key in CallObject (C)', taskAlone, () => openSalesforce('C'));
