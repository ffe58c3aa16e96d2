import type { ComponentChildren } from 'preact';
import { faultWords, type PanelFault } from '../models/panel-fault.ts';
import { usePanelWithFaults } from './fault-context.ts';

/**
 * A fault in words: what is wrong (unless a heading says so already), what to do next, and the org's own words.
 */
export function FaultNotice(props: { fault: PanelFault; isTitled?: boolean; children?: ComponentChildren }) {
  const { words } = usePanelWithFaults();
  const { title, next } = faultWords(props.fault, words);
  return (
    <div class="notice no" role="alert">
      {props.isTitled !== false && (
        <p>
          <b>{title}</b>
        </p>
      )}
      <p>{next}</p>
      {props.fault.detail && (
        <p class="s">
          {words.lastRead.orgWords}: <q>{props.fault.detail}</q>
        </p>
      )}
      {props.children}
    </div>
  );
}
