import { odooSeed } from '../real-erp/odoo-bed.ts';
import { connectorContract } from './connector-contract.ts';
import { openOdoo } from './odoo-harness.ts';

const seed = odooSeed();

connectorContract(
  'Odoo 19',
  {
    requests: { firstOpen: 2, open: 1, search: 2, log: 1 },
    keepsNumberMarks: false,
    keepsRecords: true,
    keysAreUnique: true,
    idsTellTheirKind: false,
    correctsInPlace: false,
    marksFollowUpsDone: true,
    renewsSignIn: false,
  },
  seed && (() => openOdoo(seed)),
);
