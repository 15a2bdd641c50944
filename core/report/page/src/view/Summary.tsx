// The program's sentence on a document, clause by clause, and what the policy says; filters do not change either.
import type { Clause, Policy, Span } from "../data/types";
import { fill, prose } from "../say";
import { isUnfiltered } from "../state/filters";
import { route } from "../state/navigation";
import { useReport } from "../state/report";
import { strings } from "../strings";

function Clauses({ clauses, onPlace }: { clauses: Clause[]; onPlace: (span: Span) => void }) {
  return (
    <>
      {clauses.map(({ text, spans }, at) => (
        <span key={at}>
          {at > 0 && "; "}
          {spans && spans.length > 0
            ? <button type="button" class="link" aria-label={fill(strings.goTo, { clause: text })} onClick={() => onPlace(spans[0])}>{prose(text)}</button> : prose(text)}
        </span>
      ))}.
    </>
  );
}

function PolicyAnswer({ policy }: { policy: Policy }) {
  return (
    <ul class="policy">
      {(policy.reasons?.length ? policy.reasons : [{ outcome: policy.outcome, text: "" }]).map(({ outcome, text }, at) => (
        <li key={at} class={outcome}><b>{strings.policy}: {strings.policyNames[outcome]}</b>{text && <>. <bdi>{prose(text)}</bdi></>}</li>
      ))}
    </ul>
  );
}

// onPlace: called with the first place of the clause that was chosen.
export function Summary({ of, onPlace }: { of: number; onPlace?: (span: Span) => void }) {
  const { summary, clauses, policy } = useReport().documents[of].record;
  return (
    <>
      {summary && (
        <p class="summary">
          {!isUnfiltered(route.value.filters) && <em>{strings.asMeasured}</em>}
          <bdi>{onPlace && clauses ? <Clauses clauses={clauses} onPlace={onPlace} /> : prose(summary)}</bdi>
        </p>
      )}
      {policy && <PolicyAnswer policy={policy} />}
    </>
  );
}
