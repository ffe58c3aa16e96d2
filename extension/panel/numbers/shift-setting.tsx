import { type ShiftRule, usualShift } from '../../../shared/numbers/shift.ts';
import type { numbers as english } from '../words/en/numbers.ts';

const FIRST_START = '08:00';

/** When this person's shift begins; what the company has set is only shown. */
export function ShiftSetting(props: {
  words: (typeof english)['numbers'];
  rule: ShiftRule;
  isCompanyRule: boolean;
  keep: (rule: ShiftRule) => void;
}) {
  const { words: numbers, rule, isCompanyRule, keep } = props;
  if (isCompanyRule)
    return (
      <p class="s mut">
        {numbers.shiftBegins} {rule.is === 'starts' && `${numbers.everyDay} ${rule.at}`}. {numbers.byCompany}
      </p>
    );
  return (
    <div class="shift-setting s">
      <label>
        {numbers.shiftBegins}{' '}
        <select
          value={rule.is}
          onChange={(event) =>
            keep(event.currentTarget.value === 'gap' ? usualShift : { is: 'starts', at: FIRST_START })
          }
        >
          <option value="gap">{numbers.afterGap}</option>
          <option value="starts">{numbers.everyDay}</option>
        </select>
      </label>
      {rule.is === 'starts' && (
        <input
          type="time"
          aria-label={numbers.startTime}
          value={rule.at}
          onChange={(event) => {
            const at = event.currentTarget.value;
            if (/^\d\d:\d\d$/.test(at)) keep({ is: 'starts', at });
          }}
        />
      )}
    </div>
  );
}
