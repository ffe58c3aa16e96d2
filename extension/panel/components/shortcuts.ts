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
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      // The command box, from within a field too: nobody types this.
      if (event.key !== 'k') return;
      event.preventDefault();
      model.layers.openOver('commands');
    } else if (event.key === 'Escape') model.back();
    else if (
      !awaitsItsField(model, target) &&
      !event.repeat &&
      !isField(event.target) &&
      (model.guide.press(event) || act(event.key, model))
    )
      event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

/** What is typed at the command box or at Find before it is drawn is no command. */
function awaitsItsField({ layers }: PanelModel, target: Document): boolean {
  return (
    layers.over.peek() === 'commands' || (layers.isFinding.peek() && target.activeElement === target.body)
  );
}

/** Whether the key meant something. */
function act(key: string, model: PanelModel): boolean {
  if (key === 'ArrowDown') return choosePhone(model, 1);
  if (key === 'ArrowUp') return choosePhone(model, -1);
  switch (model.keys.actionOf(key)) {
    case 'find':
      return model.openFind();
    case 'refresh':
      void model.customer.refresh();
      return true;
    case 'next':
      void model.next.goOn();
      return true;
    case 'day':
      model.layers.openOver('day');
      return true;
    case 'verdict':
      return onRecord(model, () => model.layers.toggleVerdict());
    case 'inbound':
      return onRecord(model, () => model.verdict.toggleInbound());
    case 'rules':
      model.layers.openRules();
      return true;
    case 'numbers':
      model.layers.openNumbers();
      return true;
    case 'commands':
      model.layers.openOver('commands');
      return true;
    case 'answered':
      return model.guide.open('guide');
    case 'voicemail':
      return model.guide.open('guide', 'machine');
    case 'offers':
      return model.guide.open('offers');
    case 'approvals':
      model.layers.openOver('approvals');
      return true;
    case 'papers':
      model.layers.openOver('papers');
      return true;
    case 'wrapUp':
      return model.guide.open('wrap-up');
    default:
      return logByKey(key, model);
  }
}

/** Only where the customer's record is on screen. */
function onRecord(model: PanelModel, press: () => void): boolean {
  if (!model.snapshot.peek() || !isRecordClear(model)) return false;
  press();
  return true;
}

/** Nothing lies over the record: a digit must not log to a customer behind a search, or in a conversation. */
const isRecordClear = (model: PanelModel): boolean =>
  model.layers.isClear() && model.guide.view.peek() === 'record';

function logByKey(key: string, model: PanelModel): boolean {
  const outcome = model.keys.areDigitsOn() ? outcomeByKey(key) : undefined;
  // Somebody is on the line: a digit is meant for the guide, which may not be the screen in front.
  const isTalking = model.call.running.peek()?.guided != null;
  if (!outcome || isTalking || !isRecordClear(model)) return false;
  void model.writing.logOutcome(outcome);
  return true;
}

function choosePhone(model: PanelModel, step: 1 | -1): boolean {
  const snapshot = model.snapshot.peek();
  if (!snapshot || !isRecordClear(model)) return false;
  const phones = itemsOf(snapshot.phones);
  const at = phones.findIndex(({ id }) => id === model.choice.phone.peek()?.id);
  const next = phones[at + step];
  if (!next) return false;
  model.choice.choosePhone(next.id);
  return true;
}

export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
