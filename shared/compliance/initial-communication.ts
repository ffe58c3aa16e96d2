import type { ContactEvent, Facts } from './facts.ts';
import { standsForConsumer } from './person-role.ts';
import { isCommunication } from './rules/disclosures.ts';

/** The first communication with the consumer on record; undefined when there was none. */
export function initialCommunication({ events, people, consumer }: Facts): ContactEvent | undefined {
  const withConsumer = ({ personId }: ContactEvent): boolean => {
    const role = people.find(({ id }) => id === personId)?.role ?? 'consumer';
    return standsForConsumer(role, consumer.age);
  };
  return [...events]
    .sort((left, right) => Date.parse(left.at) - Date.parse(right.at))
    .find((event) => withConsumer(event) && isCommunication(event));
}
