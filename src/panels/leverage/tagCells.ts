import { leveragePoint } from "../../core/leverage/leveragePoints";
import type { CitedQuote, TagRow } from "../../core/leverage/tagRows";
import type { Table } from "../../state/tableFile";
import { t } from "../../words/panelWords";

/** The table as it goes out of the app: every fact in a cell of its own, numbers as numbers. */
export function tagTable(rows: readonly TagRow[]): Table {
  return {
    heads: [
      t("leverage:table.element"),
      t("leverage:table.kind"),
      t("leverage:table.level"),
      t("leverage:table.rung"),
      t("leverage:table.rationale"),
      t("leverage:by"),
      t("leverage:table.despite"),
      t("leverage:table.evidenceCount"),
      t("leverage:table.evidence"),
      t("leverage:table.reinforcingLoops"),
      t("leverage:table.balancingLoops"),
      t("leverage:table.undeterminedLoops"),
      t("leverage:table.loopCount"),
    ],
    rows: rows.map(cells),
  };
}

function cells({ tag, name, cited, carried }: TagRow): readonly (string | number)[] {
  return [
    name,
    t(`leverage:table.kinds.${tag.target.type}`),
    tag.point,
    leveragePoint(tag.point).name,
    tag.rationale,
    t(`leverage:bySays.${tag.by}`),
    tag.despite,
    cited.length,
    cited.map(quoteText).join(" | "),
    carried.reinforcing,
    carried.balancing,
    carried.undetermined,
    t(carried.complete ? "leverage:table.allLoops" : "leverage:table.atLeastLoops"),
  ];
}

/** 'supports: "They send us someone when it counts" (Interview 7, 00:14:30)'. */
function quoteText({ stance, quote, source }: CitedQuote): string {
  const said = quote.text ? `“${quote.text}”` : quote.paraphrase;
  const where = [source, quote.locator].filter(Boolean).join(", ");
  return `${t(`leverage:table.stance.${stance}`)}: ${said}${where && ` (${where})`}`;
}

const STANCES = ["supports", "contradicts", "qualifies"] as const;

/** "2 support, 1 contradicts"; "none". */
export function evidenceSummary(cited: readonly CitedQuote[]): string {
  const counts = STANCES.flatMap((stance) => {
    const count = cited.filter((each) => each.stance === stance).length;
    return count > 0 ? [t(`leverage:table.stances.${stance}`, { count })] : [];
  });
  return counts.join(", ") || t("leverage:table.noEvidence");
}
