import { describe, expect, it } from "vitest";
import { BY_LEVEL, inTagOrder, type TagOrder, tagRows } from "../../../src/core/leverage/tagRows";
import { listLoops } from "../../../src/core/loops/listLoops";
import type {
  CldDocument,
  ElementRef,
  LeveragePoint,
  LeverageTag,
  LeverageTagId,
  LinkId,
  Quote,
  QuoteId,
  Source,
  SourceId,
} from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";

const QUOTE = "q-1" as QuoteId;
const SOURCE = "s-1" as SourceId;

function tag(
  number: number,
  target: ElementRef,
  point: LeveragePoint,
  said: Partial<LeverageTag> = {},
): LeverageTag {
  const rest = { rationale: "", by: "modeller", despite: "", evidence: [], ...said } as const;
  return { id: `t-${number}` as LeverageTagId, target, point, ...rest };
}

/** a⇄b reinforces, a⇄c balances; tags on a variable, a link, a loop and the model. */
function tagged(): CldDocument {
  const cites = { quoteId: QUOTE, stance: "supports", polarity: null, note: "" } as const;
  const lost = { ...cites, quoteId: "q-gone" as QuoteId };
  const tags = [
    tag(1, { type: "variable", id: sketchId("a") }, 12, { evidence: [cites, lost] }),
    tag(2, { type: "link", id: "l-4" as LinkId }, 8, { by: "source" }),
    tag(3, { type: "loop", path: [sketchId("a"), sketchId("b")] }, 7),
    tag(4, { type: "model" }, 2),
    tag(5, { type: "variable", id: sketchId("c") }, 8),
  ];
  const quote: Quote = {
    id: QUOTE,
    text: "word for word",
    paraphrase: "",
    sourceId: SOURCE,
    informantId: null,
    locator: "p. 3",
    span: null,
    memo: "",
  };
  const source: Source = {
    id: SOURCE,
    kind: "publication",
    title: "A paper",
    citation: "",
    doi: "",
    text: "",
    attributes: {},
  };
  return {
    ...sketch("a +> b, b +> a, a +> c, c -> a"),
    leverageTags: Object.fromEntries(tags.map((each) => [each.id, each])),
    quotes: { [QUOTE]: quote },
    sources: { [SOURCE]: source },
  };
}

const nameOf = (target: ElementRef): string =>
  target.type === "variable" ? target.id : target.type;
const document = tagged();
const rows = tagRows(document, listLoops(document.links), nameOf);
const ids = (order: TagOrder) => inTagOrder(rows, order).map(({ tag: { id } }) => id.slice(2));

describe("the rows of a table of tags", () => {
  it("are one for each tag, with name, loops and the quotes that are there", () => {
    expect(rows.map(({ tag: { id }, name }) => `${id} ${name}`)).toEqual([
      "t-1 v-a",
      "t-2 link",
      "t-3 loop",
      "t-4 model",
      "t-5 v-c",
    ]);
    expect(rows[0]?.carried).toEqual({
      reinforcing: 1,
      balancing: 1,
      undetermined: 0,
      complete: true,
    });
    expect(rows[0]?.cited).toEqual([
      { stance: "supports", quote: document.quotes[QUOTE], source: "A paper" },
    ]);
  });

  it("begin deepest first, equal ones by name", () => {
    expect(ids(BY_LEVEL)).toEqual(["4", "3", "2", "5", "1"]);
  });

  it.each([
    ["element", "2 3 4 1 5"],
    ["kind", "5 1 2 3 4"],
    ["by", "4 3 5 1 2"],
    ["evidence", "4 3 2 5 1"],
    ["reinforcing", "2 5 4 3 1"],
    ["balancing", "3 4 2 5 1"],
  ] as const)("can be put in order by %s", (column, order) => {
    expect(ids({ column, descending: false }).join(" ")).toBe(order);
  });

  it("turned round, equal ones still stand by level and name", () => {
    expect(ids({ column: "level", descending: true })).toEqual(["1", "2", "5", "3", "4"]);
    expect(ids({ column: "by", descending: true })).toEqual(["2", "4", "3", "5", "1"]);
  });
});
