import { ChevronDown, ChevronUp } from "lucide-react";
import { type SheetHeight, setSession } from "../state/sessionStore";
import { IconButton } from "../ui/IconButton";
import { t } from "../words/words";
import styles from "./SidePanel.module.css";

const HEIGHTS: readonly SheetHeight[] = ["low", "middle", "full"];

/** On a narrow window: how high the sheet stands. */
export function SheetGrip({ height }: { readonly height: SheetHeight }) {
  const at = HEIGHTS.indexOf(height);
  const lower = HEIGHTS[at - 1];
  const higher = HEIGHTS[at + 1];
  return (
    <div className={styles.grip}>
      <IconButton
        label={t("panels:lower")}
        icon={<ChevronDown />}
        disabled={!lower}
        onClick={() => lower && setSession({ sheetHeight: lower })}
      />
      <IconButton
        label={t("panels:raise")}
        icon={<ChevronUp />}
        disabled={!higher}
        onClick={() => higher && setSession({ sheetHeight: higher })}
      />
    </div>
  );
}
