import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';
import type { CrmSystem } from '../../../shared/domain/record-ref.ts';
import type { SignInWish } from '../../messaging/channels.ts';
import { SIGN_IN_BY } from '../../settings/sign-in-by.ts';
import { usePanelWithFaults } from '../components/fault-context.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import type { PanelFault } from '../models/panel-fault.ts';
import { usePanelWithScreens } from './screen-context.ts';
import { systemAt } from './system-at.ts';
import { TextField } from './text-field.tsx';

/** Asks for what the system needs to let a person in, and lets them in. */
export function ConnectForm({ apiOrigin, label }: { apiOrigin: string; label: string }) {
  const { model } = usePanelWithScreens();
  const system = systemAt(apiOrigin, model);
  const [typed, setTyped] = useState<SignInWish>({});
  const Fields = FIELDS[system];
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void model.connect(apiOrigin, { ...typed, system });
      }}
    >
      {SIGN_IN_BY[system] === 'key' && <KeyField {...{ typed, setTyped }} />}
      <StaySignedIn {...{ apiOrigin, typed, setTyped }} />
      <ConnectProgress apiOrigin={apiOrigin} label={label} system={system} />
      <Fields {...{ typed, setTyped }} isAsked={model.sessions.connecting.value.is === 'failed'} />
    </form>
  );
}

interface Typing {
  readonly typed: SignInWish;
  readonly setTyped: Dispatch<StateUpdater<SignInWish>>;
}

function KeyField({ typed, setTyped }: Typing) {
  const { connect } = usePanelWithScreens().words;
  return (
    <TextField
      label={connect.apiKey}
      hint={connect.apiKeyHint}
      isSecret
      value={typed.apiKey}
      onInput={(apiKey) => setTyped({ ...typed, apiKey })}
    />
  );
}

/** Off until a person wants it, then as it was, and not to be had where IT says so. */
function StaySignedIn({ apiOrigin, typed, setTyped }: Typing & { apiOrigin: string }) {
  const { model, words } = usePanelWithScreens();
  const [mayStay, setMayStay] = useState<boolean | null>(null);
  useEffect(() => {
    model.sessions.terms(apiOrigin).then(
      (terms) => {
        setMayStay(terms.mayStay);
        if (terms.mayStay && terms.stays) setTyped((before) => ({ stay: true, ...before }));
      },
      // Nobody can say: then it is not offered.
      () => undefined,
    );
  }, [model, apiOrigin, setTyped]);
  if (mayStay === null) return null;
  if (!mayStay) return <p class="s mut">{words.connect.stayForbidden}</p>;
  return (
    <>
      <label class="row">
        <input
          type="checkbox"
          checked={typed.stay === true}
          onInput={(event) => setTyped({ ...typed, stay: event.currentTarget.checked })}
        />
        {words.connect.stay}
      </label>
      <p class="s mut">{words.connect.stayHint}</p>
    </>
  );
}

/** What most people never need, behind one more press. */
const FIELDS: Record<CrmSystem, (props: Typing & { isAsked: boolean }) => preact.JSX.Element> = {
  salesforce({ typed, setTyped, isAsked }) {
    const { connect } = usePanelWithScreens().words;
    return (
      <details class="s" open={isAsked}>
        <summary>{connect.advanced}</summary>
        <TextField
          label={connect.clientId}
          hint={connect.clientIdHint}
          value={typed.clientId}
          onInput={(clientId) => setTyped({ ...typed, clientId })}
        />
      </details>
    );
  },
  odoo({ typed, setTyped, isAsked }) {
    const { connect } = usePanelWithScreens().words;
    return (
      <details class="s" open={isAsked}>
        <summary>{connect.advanced}</summary>
        <TextField
          label={connect.database}
          hint={connect.databaseHint}
          value={typed.database}
          onInput={(database) => setTyped({ ...typed, database })}
        />
      </details>
    );
  },
};

function ConnectProgress(props: { apiOrigin: string; label: string; system: CrmSystem }) {
  const { model, words } = usePanelWithScreens();
  const connecting = model.sessions.connecting.value;
  const isHere = connecting.is !== 'idle' && connecting.apiOrigin === props.apiOrigin;
  const isWaiting = isHere && connecting.is === 'waiting';
  return (
    <>
      <button type="submit" class="btn big" aria-disabled={isWaiting}>
        {props.label}
      </button>
      <p class="s" aria-live="polite">
        {isWaiting && words.connect.connecting[props.system]}
      </p>
      {isHere && connecting.is === 'denied' && (
        <Refusal title={words.connect.denied} next={words.connect.deniedNext} />
      )}
      {isHere && connecting.is === 'failed' && <Failure fault={connecting.fault} system={props.system} />}
    </>
  );
}

function Failure({ fault, system }: { fault: PanelFault; system: CrmSystem }) {
  const { connect } = usePanelWithScreens().words;
  const known: Record<string, { title: string; next: string }> = connect.refusals[system];
  const refusal = known[fault.reason ?? fault.code];
  return refusal ? <Refusal {...refusal} detail={fault.detail} /> : <FaultNotice fault={fault} />;
}

function Refusal(props: { title: string; next: string; detail?: string }) {
  const { lastRead } = usePanelWithFaults().words;
  return (
    <div class="notice wa" role="alert">
      <p>
        <b>{props.title}</b>
      </p>
      <p>{props.next}</p>
      {props.detail && (
        <p class="s">
          {lastRead.orgWords}: <q>{props.detail}</q>
        </p>
      )}
    </div>
  );
}
