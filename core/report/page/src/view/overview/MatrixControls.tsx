import { matrixNames } from "../../data/types";
import { fill, percent } from "../../say";
import { adjust, route } from "../../state/navigation";
import { orders } from "../../state/route";
import { useReport } from "../../state/report";
import { strings } from "../../strings";
import { colourAt, strength } from "./draw";
import { useDark } from "./surroundings";

function Choice<Name extends string>({ legend, name, names, labels, value, onChoose }: {
  legend: string; name: string; names: readonly Name[]; labels: Record<Name, string>; value: Name; onChoose: (name: Name) => void;
}) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {names.map((option) => (
        <label key={option} class={option === value ? "on" : undefined}>
          <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChoose(option)} />{labels[option]}
        </label>
      ))}
    </fieldset>
  );
}

export function Legend() {
  const isDark = useDark();
  const { logarithmic } = route.value;
  const ticks = logarithmic ? [0.01, 0.03, 0.1, 0.3, 1] : [0, 0.25, 0.5, 0.75, 1];
  const stops = Array.from({ length: 11 }, (_, at) => colourAt(at / 10, isDark)).join(", ");
  return (
    <div class="scale" aria-hidden="true">
      <div class="ramp" style={{ background: `linear-gradient(to right, ${stops})` }} />
      {ticks.map((tick) => <span key={tick} style={{ left: `${strength(tick, logarithmic) * 100}%` }}>{percent(tick)}</span>)}
    </div>
  );
}

export function MatrixControls() {
  const { matrix, order, logarithmic, from } = route.value;
  const written = useReport().result.matrices;
  const available = matrixNames.filter((name) => name !== "residual" || written?.residual);
  const scales = { linear: strings.linear, logarithmic: strings.logarithmic };
  return (
    <div class="matrix-controls">
      <Choice legend={strings.matrixShow} name="matrix" names={available} labels={strings.matrixNames} value={matrix} onChoose={(name) => adjust({ matrix: name })} />
      <Choice legend={strings.matrixOrder} name="order" names={orders} labels={strings.orderNames} value={order} onChoose={(name) => adjust({ order: name })} />
      <Choice legend={strings.matrixScale} name="scale" names={["linear", "logarithmic"] as const} labels={scales}
        value={logarithmic ? "logarithmic" : "linear"} onChoose={(name) => adjust({ logarithmic: name === "logarithmic" })} />
      <label class="threshold">
        <span class="label">{strings.matrixFrom}</span>
        <input type="range" name="from" min={0} max={1} step={0.01} value={from} aria-valuetext={percent(from)}
          onInput={(event) => adjust({ from: Number(event.currentTarget.value) })} />
        <output>{percent(from)}</output>
      </label>
      <p class="note">{fill("{name}: {meaning}.", { name: strings.matrixNames[matrix], meaning: strings.matrixMeaning[matrix] })}</p>
    </div>
  );
}
