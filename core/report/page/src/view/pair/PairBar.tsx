// Steps through the passages, and how the pair is laid out.
import { fill } from "../../say";
import { adjust, route } from "../../state/navigation";
import { strings } from "../../strings";

interface Props { total: number; selected: number; onStep: (by: 1 | -1) => void; side: "left" | "right"; onSide: (side: "left" | "right") => void }

export function PairBar({ total, selected, onStep, side, onSide }: Props) {
  const { layout, folded } = route.value;
  return (
    <div class="pair-bar" role="group" aria-label={strings.layout}>
      <div class="steps">
        <button type="button" class="button" aria-keyshortcuts="p" aria-label={strings.previous} disabled={total === 0} onClick={() => onStep(-1)}>←</button>
        <span class="position">{selected > 0 ? fill(strings.passageOf, { n: selected, total }) : fill(strings.passageStart, { total })}</span>
        <button type="button" class="button" aria-keyshortcuts="n" aria-label={strings.next} disabled={total === 0} onClick={() => onStep(1)}>→</button>
      </div>
      <fieldset class="choice">
        <legend>{strings.layout}</legend>
        {([["texts", strings.texts], ["passages", strings.passagesOnly]] as const).map(([name, label]) => (
          <label key={name} class={layout === name ? "on" : undefined}>
            <input type="radio" name="layout" checked={layout === name} onChange={() => adjust({ layout: name })} />{label}
          </label>
        ))}
      </fieldset>
      {layout === "texts" && (
        <label class={folded ? "chip on" : "chip"}>
          <input type="checkbox" checked={folded} aria-keyshortcuts="f" onChange={(event) => adjust({ folded: event.currentTarget.checked })} />{strings.fold}
        </label>
      )}
      {layout === "texts" && (
        <fieldset class="choice sides">
          <legend>{strings.texts}</legend>
          {([["left", strings.leftText], ["right", strings.rightText]] as const).map(([name, label]) => (
            <label key={name} class={side === name ? "on" : undefined}>
              <input type="radio" name="side" checked={side === name} onChange={() => onSide(name)} />{label}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

export function KindLegend() {
  const kinds = Object.keys(strings.kindNames) as (keyof typeof strings.kindNames)[];
  return (
    <ul class="legend" aria-label={strings.legend}>
      {kinds.map((kind) => (
        <li key={kind}><span class={`tag kind-${kind}`} aria-hidden="true">{strings.kindLetters[kind]}</span> <span class={`shared kind-${kind}`}>{strings.kindNames[kind]}</span></li>
      ))}
      <li><span class="shared kind-edited edit">{strings.legendEdit}</span></li>
      <li><span class="shared kind-edited change opens closes">{strings.legendChange}</span></li>
      <li><span class="credit opens closes">{strings.legendCredit}</span></li>
      <li><span class="aside">{strings.legendAside}</span></li>
    </ul>
  );
}
