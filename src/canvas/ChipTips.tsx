import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { leveragePoint, leverageNumbers } from "../core/leverage/leveragePoints";
import { Tooltip } from "../ui/Tooltip";
import styles from "./LeverageMark.module.css";

interface Tip {
  readonly text: string;
  /** Where its chip stands, as the chip itself says it. */
  readonly transform: string;
  readonly chip: HTMLElement;
}

/** As a tooltip anywhere: what is only passed by says nothing. */
const DELAY_MS = 500;

/** One tooltip for all chips in it: the name of the point, for a pointer that rests and for the keyboard at once. */
export function ChipTips({ children }: { readonly children: ReactNode }) {
  const [tip, setTip] = useState<Tip | null>(null);
  const waiting = useRef(0);
  useEffect(() => () => clearTimeout(waiting.current), []);
  // A chip that is taken away under the pointer tells nobody that it is left.
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      setTip((now) => (now?.chip.isConnected ? now : null)),
    );
    return () => cancelAnimationFrame(frame);
  }, [tip, children]);

  const show = (event: SyntheticEvent, delay: number): void => {
    clearTimeout(waiting.current);
    const next = tipOf(event.target);
    const due = (): void => setTip(next?.chip.isConnected ? next : null);
    waiting.current = window.setTimeout(due, next ? delay : 0);
  };
  const hide = (): void => {
    clearTimeout(waiting.current);
    setTip(null);
  };
  return (
    <div
      onPointerOver={(event) => show(event, DELAY_MS)}
      onPointerOut={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(":focus-visible") && show(event, 0)}
      onBlur={hide}
    >
      {children}
      {tip && (
        <Tooltip open text={tip.text} side="top">
          <span aria-hidden="true" className={styles.anchor} style={{ transform: tip.transform }} />
        </Tooltip>
      )}
    </div>
  );
}

function tipOf(target: EventTarget): Tip | null {
  const chip = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-chip]") : null;
  const point = leverageNumbers().find((each) => String(each) === chip?.textContent);
  return chip && point
    ? { text: leveragePoint(point).name, transform: chip.style.transform, chip }
    : null;
}
