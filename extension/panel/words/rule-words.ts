import type { Finding, ReadValues } from '../../../shared/compliance/finding.ts';
import type { Formats } from './formats.ts';

/** A finding's reason made from its structured values; null: these values say nothing this can be made from. */
export type ReasonWords = (values: ReadValues, finding: Finding, formats: Formats) => string | null;

/** Reasons by rule id. */
export type RuleWords = ReadonlyMap<string, ReasonWords>;
