import { connectorContract } from './connector-contract.ts';
import { openSalesforce } from './salesforce-harness.ts';

const salesforce = {
  requests: { firstOpen: 1, open: 1, search: 1, log: 1 },
  idsTellTheirKind: true,
  correctsInPlace: true,
  marksFollowUpsDone: false,
  renewsSignIn: true,
  keysAreUnique: true,
};
const withRecord = { ...salesforce, keepsNumberMarks: true, keepsRecords: true };
const taskAlone = { ...salesforce, keepsNumberMarks: false, keepsRecords: false };

connectorContract('Salesforce with the package: guarded composite (A)', withRecord, () =>
  openSalesforce('A'),
);
connectorContract('Salesforce with one key field: upsert (B)', taskAlone, () => openSalesforce('B'));
connectorContract(
  'Salesforce as it was sold: key in CallObject (C)',
  { ...taskAlone, keysAreUnique: false },
  () => openSalesforce('C'),
);
