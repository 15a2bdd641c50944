// What was read, with which options, and what was not.
import { fill, number } from "../../say";
import { useReport } from "../../state/report";
import { strings } from "../../strings";

export function About() {
  const { result } = useReport();
  const skipped = result.skipped ?? [];
  const notes = result.notes ?? [];
  return (
    <section class="about" aria-labelledby="about-head">
      <h2 id="about-head">{strings.aboutHead}</h2>
      <p>{fill(strings.aboutMade, { version: result.version, command: result.command })}</p>
      {skipped.length + notes.length === 0 && <p>{strings.aboutNone}</p>}
      <div class="columns">
        {result.options && Object.keys(result.options).length > 0 && (
          <section>
            <h3>{strings.aboutOptions}</h3>
            <dl>{Object.entries(result.options).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{typeof value === "number" ? number.format(value) : String(value)}</dd></div>)}</dl>
          </section>
        )}
        {notes.length > 0 && <section><h3>{strings.aboutNotes}</h3><ul>{notes.map((note, at) => <li key={at}><bdi>{note}</bdi></li>)}</ul></section>}
        {skipped.length > 0 && (
          <section>
            <h3>{strings.aboutSkipped}</h3>
            <dl>{skipped.map(({ record, reason }, at) => <div key={at}><dt><bdi>{record}</bdi></dt><dd><bdi>{reason}</bdi></dd></div>)}</dl>
          </section>
        )}
      </div>
    </section>
  );
}
