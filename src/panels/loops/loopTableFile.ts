import { type LoopRow, loopTable } from "../../core/loops/loopTable";
import { loopStory } from "../../core/loops/loopStory";
import type { CldDocument, VariableId } from "../../core/model/document";
import { currentAnalysis } from "../../state/analysisStore";
import { currentDocument } from "../../state/documentStore";
import { tell } from "../../state/messages";
import { session } from "../../state/sessionStore";
import { copyTable, madeBitByBit, saveLongTable } from "../../state/tableFile";
import { t } from "../../words/panelWords";
import { listedLabel } from "../shared/loopFacts";
import { storyText } from "../shared/tellLoop";
import type { ShownLoops } from "./useShownLoops";

/** No clipboard is a place for more. */
export const MOST_COPIED = 20_000;
/** In a longer table only stories that somebody keeps are told: the others would be gigabytes. */
const MOST_TOLD = 20_000;
/** Longer tables take seconds, and that is said. */
const LONG = 5_000;

/** Puts the loops that are shown on the clipboard, in their order. */
export async function copyLoops(shown: ShownLoops): Promise<void> {
  const { count, row } = loopRows(shown);
  const isCopied = await copyTable({ heads: heads(), rows: await madeBitByBit(count, row) });
  tell(isCopied ? t("loops:table.copied", { count }) : t("loops:table.notCopied"));
}

/** Lets the user keep the loops that are shown as a CSV file, in their order. */
export async function saveLoops(shown: ShownLoops): Promise<void> {
  const { count, row } = loopRows(shown);
  const title = currentDocument().metadata.title || t("files:untitledFile");
  if (count > LONG) tell(t("loops:table.making", { count }));
  tell(await saveLongTable({ heads: heads(), count, row }, t("loops:table.fileName", { title })));
}

interface Rows {
  readonly count: number;
  readonly row: (position: number) => readonly (string | number)[];
}

/** The loops as they are shown now, whatever becomes of the diagram while they are written. */
function loopRows({ loops, arranged: { indices }, which }: ShownLoops): Rows {
  const document = currentDocument();
  const base = currentAnalysis().loops;
  const rowOf = loopTable(document, loops, session().toldFrom);
  const count = indices.length;
  return {
    count,
    row: (position) => {
      const index = indices[position] ?? 0;
      const row = rowOf(index);
      const label = which === "core" ? listedLabel(document, base, loops, index) : row.label;
      return cellsOf({ ...row, label }, document.variables, count <= MOST_TOLD);
    },
  };
}

function heads(): readonly string[] {
  return COLUMNS.map((column) => t(`loops:table.heads.${column}`));
}

const COLUMNS = [
  "label",
  "type",
  "length",
  "delays",
  "basis",
  "variables",
  "path",
  "name",
  "story",
  "intended",
] as const;

/** A loop as cells: every fact in one of its own, numbers as numbers, the number in a label without commas. */
function cellsOf(
  row: LoopRow,
  variables: CldDocument["variables"],
  isTold: boolean,
): readonly (string | number)[] {
  return [
    row.label.replaceAll(",", ""),
    t(`loops:kind.${row.kind}`),
    row.length,
    row.delays,
    t(`loops:basis.${row.basis ?? "unsaid"}`),
    row.links.map(({ source }) => variables[source]?.name ?? "").join(" → "),
    signedPath(row.links, variables),
    row.name,
    row.story || (isTold ? storyText(loopStory(row.links), variables) : ""),
    row.intended ? t(`loops:kind.${row.intended}`) : "",
  ];
}

/** "a →+ b →− c →+ a": round to where it began, with the sign of every link. */
function signedPath(links: LoopRow["links"], variables: CldDocument["variables"]): string {
  const nameOf = (id: VariableId | undefined) => (id && variables[id]?.name) ?? "";
  const steps = links.map(
    ({ target, polarity }) => ` →${polarity === "-" ? "−" : polarity} ${nameOf(target)}`,
  );
  return nameOf(links[0]?.source) + steps.join("");
}
