import { laterWords } from '../components/later-words.ts';
import { account as english } from '../words/en/account.ts';
import { account as spanish } from '../words/es/account.ts';

const usePanelWithAccount = laterWords(english, spanish);

/** What a colleague put on record of the account as a whole, before anybody calls: ask first, and where it stands. */
export function AccountStanding() {
  const { model, words } = usePanelWithAccount();
  const customer = model.snapshot.value?.customer;
  if (!customer) return null;
  const { sensitive, accountStatus } = customer;
  const isHidden = sensitive.is === 'forbidden' || sensitive.is === 'unknown';
  const asksFirst = sensitive.is === 'known' && sensitive.value;
  const names: Readonly<Record<string, string>> = words.account.statuses;
  // A status of the org's own is called as the org calls it.
  const status = accountStatus.is === 'known' ? (names[accountStatus.value] ?? accountStatus.value) : null;
  if (!asksFirst && !isHidden && status === null) return null;
  return (
    <p class="account-standing s">
      {asksFirst && <b class="no-text">{words.account.sensitive}</b>}
      {isHidden && <span class="unreadable">{words.account.notReadable}</span>}
      {status !== null && <span>{words.account.status(status)}</span>}
    </p>
  );
}
