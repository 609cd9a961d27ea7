import { Pin } from "lucide-react";
import { memo } from "react";
import type { VariableId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { t } from "../words/words";
import styles from "./PinMark.module.css";

interface Props {
  readonly variableId: VariableId;
}

/** Says of a variable that arranging leaves it where it is. */
export const PinMark = memo(function PinMark({ variableId }: Props) {
  const isPinned = useDocument(({ layout }) => layout.pinned.includes(variableId));
  return (
    isPinned && (
      <span className={styles.mark} title={t("canvas:pinned")}>
        <Pin aria-hidden="true" />
      </span>
    )
  );
});
