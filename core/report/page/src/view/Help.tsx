// Keys, and what each word of the report claims and does not claim.
import { useEffect, useRef } from "preact/hooks";
import { strings } from "../strings";

function Glossary({ head, names, meanings }: { head: string; names: Record<string, string>; meanings: Record<string, string> }) {
  return (
    <section>
      <h3>{head}</h3>
      <dl>{Object.entries(meanings).map(([name, meaning]) => <div key={name}><dt>{names[name]}</dt><dd>{meaning}</dd></div>)}</dl>
    </section>
  );
}

export function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const head = useRef<HTMLHeadingElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) {
      dialog.current?.showModal();
      head.current?.focus(); // or the browser would go to the button at the very end
    }
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-head" onClose={onClose}>
      <h2 id="help-head" ref={head} tabIndex={-1}>{strings.help}</h2>
      <p>{strings.disclaimer} {strings.proseMeaning}</p>
      <section>
        <h3>{strings.keysHead}</h3>
        <dl>{strings.keys.map(([keys, meaning]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{meaning}</dd></div>)}</dl>
      </section>
      <Glossary head={strings.glossaryVerdicts} names={strings.verdictNames} meanings={strings.verdictMeaning} />
      <Glossary head={strings.glossaryKinds} names={strings.kindNames} meanings={strings.kindMeaning} />
      <Glossary head={strings.glossaryCredit} names={strings.creditNames} meanings={strings.creditMeaning} />
      <button type="button" class="button" onClick={onClose}>{strings.close}</button>
    </dialog>
  );
}
