/**
 * CallObject of Tasks that belong to an attempt and are not it, where nothing else ties them to it. An attempt's own ends
 * in its revision, a number.
 */
export const followUpTrace = (key: string): string => `parley:${key}:follow-up`;
export const siblingTrace = (key: string): string => `parley:${key}:task`;

/** What every Task of an attempt carries there. */
export const tracesOf = (key: string): string => `parley:${key}:%`;
