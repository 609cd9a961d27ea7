import type { CarriedLoops } from "../../core/leverage/carriedLoops";
import { leveragePoint } from "../../core/leverage/leveragePoints";
import type { TagRow } from "../../core/leverage/tagRows";
import { closeTagTable } from "../../state/ladderView";
import { LeverageChip } from "../../ui/LeverageChip";
import { t } from "../../words/panelWords";
import { goTo } from "../shared/goTo";
import { evidenceSummary } from "./tagCells";
import styles from "./TagTable.module.css";

/** One tag: its rung, what it is on, why, whose judgement, what it rests on, and the loops it carries. */
export function TagTableRow({ row }: { readonly row: TagRow }) {
  const { tag, name, cited, carried } = row;
  function show(): void {
    closeTagTable();
    goTo(tag.target);
  }
  return (
    <tr>
      <td>
        <span className={styles.level}>
          <LeverageChip point={tag.point} />
          {leveragePoint(tag.point).shortName}
        </span>
      </td>
      <th scope="row">
        <button type="button" className={styles.element} onClick={show}>
          {name}
        </button>
      </th>
      <td>{t(`leverage:table.kinds.${tag.target.type}`)}</td>
      <td className={styles.why}>
        {tag.rationale || <span className={styles.faint}>{t("leverage:table.noRationale")}</span>}
        {tag.despite && (
          <span className={styles.despite}>
            {t("leverage:advice.reason", { reason: tag.despite })}
          </span>
        )}
      </td>
      <td>{t(`leverage:table.judgement.${tag.by}`)}</td>
      <td>{evidenceSummary(cited)}</td>
      <td className={styles.figure}>{figure(carried, "reinforcing")}</td>
      <td className={styles.figure}>{figure(carried, "balancing")}</td>
    </tr>
  );
}

/** "≥ 12" where not all loops are known. */
function figure(carried: CarriedLoops, kind: "reinforcing" | "balancing"): string {
  return `${carried.complete ? "" : "≥ "}${carried[kind].toLocaleString("en")}`;
}
