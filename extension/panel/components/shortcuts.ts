import { itemsOf } from '../../../shared/domain/part.ts';
import { outcomeByKey } from '../during/outcomes.tsx';
import type { PanelModel } from '../models/panel-model.ts';

/**
 * Single keys act only outside of fields and without a modifier, and never for a held key: a letter typed in a note
 * must not log a call.
 * @returns removes them
 */
export function installShortcuts(target: Document, model: PanelModel): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      model.back();
      return;
    }
    if (event.repeat || isField(event.target)) return;
    if (act(event.key, model)) event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

/** Whether the key meant something. */
function act(key: string, model: PanelModel): boolean {
  switch (key) {
    case '/':
      return model.openFind();
    case 'r':
      void model.customer.refresh();
      return true;
    case 'n':
      void model.next.goOn();
      return true;
    case 'v':
      return onRecord(model, () => model.layers.toggleVerdict());
    case 'i':
      return onRecord(model, () => model.verdict.toggleInbound());
    case 'g':
      model.layers.openRules();
      return true;
    case 'ArrowDown':
      return choosePhone(model, 1);
    case 'ArrowUp':
      return choosePhone(model, -1);
    default:
      return logByKey(key, model);
  }
}

/** Only where the customer is on screen. */
function onRecord(model: PanelModel, press: () => void): boolean {
  if (!model.snapshot.peek() || model.layers.isFinding.peek() || model.layers.areRulesOpen.peek())
    return false;
  press();
  return true;
}

function logByKey(key: string, model: PanelModel): boolean {
  const outcome = outcomeByKey(key);
  // Only while the outcomes are on screen: a digit must not log to a customer behind a search.
  const areShown =
    !model.layers.isFinding.peek() &&
    !model.layers.areRulesOpen.peek() &&
    !model.layers.isOutboxOpen.peek() &&
    model.layers.fixing.peek() === null;
  if (!outcome || !areShown) return false;
  void model.writing.logOutcome(outcome);
  return true;
}

function choosePhone(model: PanelModel, step: 1 | -1): boolean {
  const snapshot = model.snapshot.peek();
  if (!snapshot || model.layers.isFinding.peek() || model.layers.isOutboxOpen.peek()) return false;
  const phones = itemsOf(snapshot.phones);
  const at = phones.findIndex(({ id }) => id === model.choice.phone.peek()?.id);
  const next = phones[at + step];
  if (!next) return false;
  model.choice.choosePhone(next.id);
  return true;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
