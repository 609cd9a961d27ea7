import { Command } from "cmdk";
import { Search } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { takeFocus } from "../../ui/takeFocus";
import { takeTypedAhead } from "../../ui/TypedAhead";
import { matchWords } from "./matchWords";
import styles from "./SearchDialog.module.css";

interface SearchDialogProps {
  /** What it is, for screen readers. */
  readonly label: string;
  /** What can be typed. */
  readonly hint: string;
  /** What stands there when nothing fits. */
  readonly empty: string;
  readonly onClose: () => void;
  /** Hears what is typed. */
  readonly onSearch?: (text: string) => void;
  /** The entries given are those that fit already; else the list finds them itself. */
  readonly found?: boolean;
  /** SearchGroup and SearchItem. */
  readonly children: ReactNode;
}

/** A field over a list that answers to it. Arrows go through the list, Enter takes, Escape closes. */
export function SearchDialog(props: SearchDialogProps) {
  const { label, hint, empty, onClose, onSearch, found = false, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  // Who is quicker than the browser has typed already.
  const [text, setText] = useState("");
  const begin = useCallback((field: HTMLInputElement | null) => {
    takeFocus(field);
    const ahead = takeTypedAhead();
    if (ahead !== "") setText(ahead);
  }, []);
  useEffect(() => onSearch?.(text), [onSearch, text]);
  useEffect(() => (ref.current ? shown(ref.current, onClose) : undefined), [onClose]);
  return (
    <dialog ref={ref} aria-label={label} className={styles.dialog}>
      <Command
        label={label}
        loop
        shouldFilter={!found}
        filter={(_id, sought, words) => matchWords(words?.join(" ") ?? "", sought)}
        className={styles.search}
      >
        <div className={styles.field}>
          <Search aria-hidden="true" />
          <Command.Input ref={begin} placeholder={hint} value={text} onValueChange={setText} />
        </div>
        <Command.List className={styles.list} label={label}>
          <Command.Empty className={styles.empty}>{empty}</Command.Empty>
          {children}
        </Command.List>
      </Command>
    </dialog>
  );
}

/** Shows it over everything; Escape and a press beside it close it. Gives what takes it away. */
function shown(dialog: HTMLDialogElement, onClose: () => void): () => void {
  const onCancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  const onClick = (event: Event): void => {
    if (event.target === dialog) onClose();
  };
  dialog.addEventListener("cancel", onCancel);
  dialog.addEventListener("click", onClick);
  // Test environments have no top layer.
  if (!dialog.open && typeof dialog.showModal === "function") dialog.showModal();
  else dialog.setAttribute("open", "");
  return () => {
    dialog.removeEventListener("cancel", onCancel);
    dialog.removeEventListener("click", onClick);
    dialog.removeAttribute("open");
  };
}
