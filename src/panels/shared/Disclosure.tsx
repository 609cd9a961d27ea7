import { ChevronRight } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { type Fold, session, setSession, useSession } from "../../state/sessionStore";
import styles from "./Disclosure.module.css";

interface DisclosureProps {
  /** Which part it is: one that was opened stays open from loop to loop. */
  readonly fold: Fold;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a panel that can be folded away under its title. */
export function Disclosure({ fold, title, children }: DisclosureProps) {
  const open = useSession(({ unfolded }) => unfolded.includes(fold));

  function toggle(event: MouseEvent): void {
    // The element would open by itself, and the session not know of it.
    event.preventDefault();
    setSession({ unfolded: withToggled(session().unfolded, fold) });
  }

  return (
    <details className={styles.details} open={open}>
      {/* Enter and Space on a summary are clicks. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <summary className={styles.summary} onClick={toggle}>
        <ChevronRight aria-hidden="true" />
        {title}
      </summary>
      {children}
    </details>
  );
}

function withToggled(open: readonly Fold[], fold: Fold): readonly Fold[] {
  return open.includes(fold) ? open.filter((each) => each !== fold) : [...open, fold];
}
