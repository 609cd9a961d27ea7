import { ArrowUpDown, ChevronDown } from "lucide-react";
import { narrows } from "../../core/loops/loopFilter";
import { LOOP_ORDERS, type LoopOrder } from "../../core/loops/loopOrder";
import { useAnalysis } from "../../state/analysisStore";
import { setSession, useSession } from "../../state/sessionStore";
import { Menu } from "../../ui/Menu";
import { MenuRadio } from "../../ui/MenuRadio";
import { Pill } from "../../ui/Pill";
import { Popover } from "../../ui/Popover";
import { t } from "../../words/panelWords";
import { LoopFilterFields } from "./LoopFilterFields";
import { LoopKinds } from "./LoopKinds";
import { LoopsMenu } from "./LoopsMenu";
import { LoopsNote } from "./LoopsNote";
import { isAll } from "./loopStatus";
import styles from "./LoopsHead.module.css";
import { ThroughThis } from "./ThroughThis";
import { SpokenStatus } from "./SpokenStatus";
import { useLoopStatus } from "./useLoopStatus";
import type { ShownLoops } from "./useShownLoops";

/** How many loops there are, in which order they stand, and which are shown. */
export function LoopsHead({ shown }: { readonly shown: ShownLoops }) {
  const hasLoops = shown.loops.count > 0;
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <Status shown={shown} />
        {hasLoops && (
          <div className={styles.tools}>
            <FilterMenu />
            <OrderMenu shown={shown} />
            <LoopsMenu shown={shown} />
          </div>
        )}
      </div>
      <LoopsNote shown={shown} />
      {hasLoops && <LoopKinds shown={shown} />}
      {shown.arranged.indices.length > 0 && <ThroughThis />}
    </header>
  );
}

/** By itself, because with every edit loops are looked for, which concerns nothing else here. */
function Status({ shown }: { readonly shown: ShownLoops }) {
  const status = useLoopStatus(shown);
  return (
    <>
      <h2 className={styles.status}>{status}</h2>
      <SpokenStatus status={status} />
    </>
  );
}

function FilterMenu() {
  const isNarrowed = useSession((session) => narrows(session.loopFilter));
  return (
    <Popover
      align="end"
      label={t("loops:filter.title")}
      trigger={
        <Pill pressed={isNarrowed}>
          {t("loops:filter.title")}
          <ChevronDown />
        </Pill>
      }
    >
      <LoopFilterFields />
    </Popover>
  );
}

/** The longest loops are those that are missing where not all are listed: then they are only the longest listed. */
function OrderMenu({ shown }: { readonly shown: ShownLoops }) {
  const order = useSession((session) => session.loopOrder);
  const total = useAnalysis((analysis) => analysis.total);
  const isWhole = shown.which === "core" || isAll(shown.loops, total);
  const wordsOf = (each: LoopOrder): string =>
    each === "longest" && !isWhole ? t("loops:order.longestListed") : ORDER_WORDS[each]();
  return (
    <Menu
      align="end"
      trigger={
        <Pill>
          <ArrowUpDown />
          {wordsOf(order)}
        </Pill>
      }
    >
      <MenuRadio
        label={t("loops:order.label")}
        value={order}
        options={LOOP_ORDERS.map((value) => ({ value, label: wordsOf(value) }))}
        onChange={(loopOrder) => setSession({ loopOrder })}
      />
    </Menu>
  );
}

const ORDER_WORDS: Readonly<Record<LoopOrder, () => string>> = {
  shortest: () => t("loops:order.shortest"),
  longest: () => t("loops:order.longest"),
  kind: () => t("loops:order.kind"),
  support: () => t("loops:order.support"),
  unsupported: () => t("loops:order.unsupported"),
  neighbours: () => t("loops:order.neighbours"),
  label: () => t("loops:order.byLabel"),
  name: () => t("loops:order.name"),
};
