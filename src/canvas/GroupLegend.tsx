import { useDocument } from "../state/documentStore";
import { toggleGroupFilter, useSession } from "../state/sessionStore";
import { t } from "../words/words";
import styles from "./GroupLegend.module.css";

/** The groups of what is drawn, with the colours of their dots; a press fades all others. */
export function GroupLegend() {
  const groups = useDocument((document) => document.groups);
  const variables = useDocument((document) => document.variables);
  const chosen = useSession(({ groupFilter }) => groupFilter);
  const used = new Set(Object.values(variables).flatMap(({ groupIds }) => groupIds));
  const shown = Object.values(groups).filter(({ id }) => used.has(id));
  if (shown.length === 0) return null;
  return (
    <fieldset aria-label={t("canvas:groupLegend")} className={styles.legend}>
      {shown.map(({ id, name, colour }) => (
        <button
          key={id}
          type="button"
          className={styles.group}
          aria-pressed={chosen.includes(id)}
          title={t("canvas:groupOnly", { name })}
          onClick={() => toggleGroupFilter(id)}
        >
          <i aria-hidden="true" style={{ color: `var(--${colour})` }} />
          {name}
        </button>
      ))}
    </fieldset>
  );
}
