import { useMemo } from "react";
import { type SignFlips, signFlips } from "../../core/loops/signFlips";
import type { Link } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import styles from "./Inspector.module.css";

/**
 * What another sign of a link would do to the loops through it; nothing where it would do nothing. The
 * loops counted are those that there always are, whatever the list beside shows, and that is said.
 */
export function SignEffect({ link: { id, polarity } }: { readonly link: Link }) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const links = useDocument((document) => document.links);
  const flips = useMemo(
    () => signFlips(loops, links, id, polarity === "+" ? "-" : "+"),
    [loops, links, id, polarity],
  );
  if (flips.turned === 0) return null;
  const said = polarity === "?" ? settled(flips) : turned(flips);
  return (
    <p className={styles.effect}>
      {loops.complete ? said : t("inspector:link.effect.ofShortest", { said, count: loops.count })}
    </p>
  );
}

/** "Changing this sign turns 5 loops: 3 would balance, 2 reinforce." */
function turned({ turned: count, kinds: { reinforcing, balancing } }: SignFlips): string {
  return t("inspector:link.effect.turns", { count, reinforcing, balancing });
}

/** "Settling this sign decides 5 loops. As +, 3 reinforce and 2 balance; as −, the other way round." */
function settled({ turned: count, kinds: { reinforcing, balancing } }: SignFlips): string {
  return t("inspector:link.effect.settles", { count, reinforcing, balancing });
}
