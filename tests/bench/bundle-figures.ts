import { bundleSizes } from '../../scripts/bundle-sizes.ts';
import type { Figure } from './figures.ts';

export function bundleFigures(): Figure[] {
  const { panelFirst, panelAll, worker } = bundleSizes();
  const size = (name: string, bytes: number, bar: number): Figure => ({
    name,
    value: bytes / 1000,
    unit: 'kB gz',
    bar,
  });
  return [
    size('bundle-panel-first', panelFirst, 90),
    size('bundle-panel-all', panelAll, 220),
    size('bundle-worker', worker, 200),
  ];
}
