import { useState } from "preact/hooks";
import { strings } from "../strings";
import { copy } from "./pair/citation";

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const [said, setSaid] = useState("");
  const press = async () => {
    setSaid((await copy(text())) ? strings.copied : strings.copyFailed);
    setTimeout(() => setSaid(""), 2000);
  };
  return (
    <span>
      <button type="button" class="button" onClick={press}>{said || label}</button>
      <span class="spoken" role="status">{said}</span>
    </span>
  );
}
