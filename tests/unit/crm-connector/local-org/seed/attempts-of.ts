import type { SeededOrg } from '../seeded-org.ts';

/** Every contact attempt of an org, with what its rules and its mirror need. */
export function attemptsOf(org: SeededOrg): Record<string, unknown>[] {
  return org.rows(
    'SELECT Id, Key__c, Account__c, Contact__c, Lead__c, Debts__c, Phone_Field__c, Number__c, Number_Status__c, Result__c, Started_At__c, Task__c FROM Contact_Attempt__c',
  );
}
