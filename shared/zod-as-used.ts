import {
  config,
  boolean as newBoolean,
  int as newInt,
  number as newNumber,
  string as newString,
} from 'zod/mini';

config({ jitless: true });

// Said anew by every field of every schema, and never changed by what is built on them: one of each is enough. Made
// apart they were a third of the schemas a starting worker makes.
const aString = newString();
const aBoolean = newBoolean();
const aNumber = newNumber();
const anInt = newInt();

export * from 'zod/mini';
export const string = () => aString;
export const boolean = () => aBoolean;
export const number = () => aNumber;
export const int = () => anInt;
