import type { ReachPath } from "../../core/loops/reachPaths";
import { useDocument } from "../../state/documentStore";
import { DelayMark } from "../../ui/DelayMark";
import { PolaritySign } from "../../ui/PolaritySign";
import { t } from "../../words/pathWords";
import styles from "./PathsPanel.module.css";

interface PathRowProps {
  readonly path: ReachPath;
  readonly chosen: boolean;
  /** Whether the Tab key comes here; from there arrows go on. */
  readonly isStop: boolean;
  readonly onLight: () => void;
  readonly onChoose: () => void;
}

/** One path: its sign, what it leads through, how long it is and how often delayed. */
export function PathRow({ path, chosen, isStop, onLight, onChoose }: PathRowProps) {
  const variables = useDocument((document) => document.variables);
  const names = path.variables.map((id) => variables[id]?.name ?? "");
  const between = names.slice(1, -1).join(" → ");
  const way = between === "" ? t("paths:directly") : t("paths:via", { names: between });
  const facts = {
    sign: t(`paths:spoken.${path.sign}`),
    links: t("paths:links", { count: path.links.length }),
    delays: t("paths:delays", { count: path.delays }),
  };
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        aria-pressed={chosen}
        tabIndex={isStop ? 0 : -1}
        title={names.join(" → ")}
        onMouseEnter={onLight}
        onFocus={onLight}
        onClick={onChoose}
      >
        <span className="visually-hidden">{t("paths:row", { ...facts, way })}</span>
        <PolaritySign polarity={path.sign} disc />
        <span aria-hidden="true" className={styles.way}>
          {way}
          <span className={styles.facts}>
            <span>{facts.links}</span>
            <span>
              {path.delays > 0 && <DelayMark />} {facts.delays}
            </span>
          </span>
        </span>
      </button>
    </li>
  );
}
