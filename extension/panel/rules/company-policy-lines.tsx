import { PolicyMistakes } from '../verdict/policy-mistakes.tsx';
import { usePanelWithWhy } from '../verdict/why-context.ts';

/** The company's own limits as IT set them, or that there are none, or what is wrong in them. */
export function CompanyPolicyLines() {
  const { model, words } = usePanelWithWhy();
  const policy = model.verdict.policy.value;
  const mistakes = model.verdict.mistakes.value;
  return (
    <>
      <h2>{words.rules.company}</h2>
      {mistakes.length > 0 && <PolicyMistakes mistakes={mistakes} />}
      {!policy && mistakes.length === 0 && <p class="s mut">{words.rules.noCompany}</p>}
      {policy && (
        <div class="rule s" lang="en">
          <h3>{policy.name}</h3>
          {linesOf(policy).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}

/** One line for each limit, in the words of the file it comes from. */
function linesOf({ v: _version, name: _name, ...limits }: object & { v: unknown; name: unknown }): string[] {
  return Object.entries(limits).flatMap(([part, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${part}: ${inWords(one)}`),
  );
}

function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  return Object.entries(value)
    .map(([name, one]) => `${name} ${inWords(one)}`)
    .join('; ');
}
