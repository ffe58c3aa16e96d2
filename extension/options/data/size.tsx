import { useOptions } from '../options-context.ts';

/** `4.2 kB`, as the person's locale writes numbers. */
export function Size({ bytes }: { bytes: number }) {
  const { words, formats } = useOptions();
  const [value, unit] =
    bytes < 1000
      ? ([bytes, 'B'] as const)
      : bytes < 1e6
        ? ([bytes / 1000, 'kB'] as const)
        : ([bytes / 1e6, 'MB'] as const);
  const rounded = unit === 'B' ? value : Math.round(value * 10) / 10;
  return <span class="num nowrap">{words.data.bytes(formats.number(rounded), unit)}</span>;
}
