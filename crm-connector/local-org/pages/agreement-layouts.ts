/** Which fields the pages of agreements and of requests for approval show. */
import { type RecordLayout, SYSTEM } from './record-layout.ts';

export const agreementLayouts: Readonly<Record<string, RecordLayout>> = {
  Payment_Plan__c: {
    highlights: ['Account__c', 'Kind__c', 'Status__c', 'Total__c', 'Payments__c'],
    sections: [
      {
        title: 'Plan',
        fields: [
          'Name',
          'Account__c',
          'Contact__c',
          'Lead__c',
          'Debt__c',
          'Kind__c',
          'Status__c',
          'Status_Reason__c',
          'Made__c',
          'First_Due__c',
          'Last_Due__c',
          'Payments__c',
          'Frequency__c',
          'Method__c',
          'Balance__c',
          'Total__c',
          'Forgiven__c',
          'Superseded_By__c',
          'OwnerId',
        ],
      },
      {
        title: 'Agreement',
        fields: [
          'Read_Back__c',
          'Read_Back_Language__c',
          'Confirmed__c',
          'Words__c',
          'Reference__c',
          'Attempt__c',
          'Approval__c',
          'Fingerprint__c',
          'Terms__c',
        ],
      },
      SYSTEM,
    ],
  },
  Plan_Approval__c: {
    highlights: ['Account__c', 'Status__c', 'Total__c', 'Forgiven__c', 'Answered_By__c'],
    sections: [
      {
        title: 'Request',
        fields: [
          'Name',
          'Account__c',
          'Contact__c',
          'Lead__c',
          'Status__c',
          'Total__c',
          'Forgiven__c',
          'Beyond__c',
          'Reason__c',
          'Fingerprint__c',
          'Terms__c',
        ],
      },
      { title: 'Answer', fields: ['Answered_By__c', 'Answered_At__c', 'Answer__c'] },
      SYSTEM,
    ],
  },
};
