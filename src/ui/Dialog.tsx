import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton";
import { PortalPlace } from "./portalPlace";

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the button at the upper right is called. */
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons; the last is what Enter means. */
  readonly footer?: ReactNode;
  /** "page" takes the whole window; what is in it divides its height itself. */
  readonly width?: "normal" | "wide" | "page";
}

/** A modal dialog: the browser's own, so focus stays in it and Escape closes it. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  title,
  onClose,
  closeLabel,
  children,
  footer,
  width = "normal",
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog) showModal(dialog);
    setPlace(dialog);
    return () => {
      if (dialog?.open) dialog.removeAttribute("open");
    };
  }, []);
  // What had the focus may be gone: a row that was deleted.
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.querySelector("h2")?.focus();
  });
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={styles.dialog}
      data-width={width}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <PortalPlace value={place}>
        <header className={styles.head}>
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.foot}>{footer}</footer>}
      </PortalPlace>
    </dialog>
  );
}

/** Without a top layer (test environments) it is shown in its place. */
function showModal(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  if (typeof dialog.showModal === "function") dialog.showModal();
  else dialog.setAttribute("open", "");
  // Its title, unless something in it asks for the focus: the first button would be the one that closes it.
  if (!dialog.querySelector("[autofocus]")) dialog.querySelector("h2")?.focus();
}
