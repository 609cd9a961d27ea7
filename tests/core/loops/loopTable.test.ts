import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import { type LoopRow, loopTable } from "../../../src/core/loops/loopTable";
import type {
  CldDocument,
  LinkId,
  LoopNote,
  LoopNoteId,
  VariableId,
} from "../../../src/core/model/document";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";

/** Drawn from "trust" on; by id "effort" comes first. trust → effort → gain → trust, and effort ⇄ strain. */
const DRAWN = sketch(
  "trust +> effort, effort +||> gain, gain +> trust, effort +> strain, strain -> effort",
);

const NOTE: LoopNote = {
  id: "n-1" as LoopNoteId,
  path: ["effort", "gain", "trust"].map(sketchId),
  name: "Success breeds success",
  story: "It pays to trust.",
  intended: "reinforcing",
  evidence: [],
  visibility: "auto",
};

const NOTED: CldDocument = {
  ...DRAWN,
  links: {
    ...DRAWN.links,
    ["l-1" as LinkId]: { ...DRAWN.links["l-1" as LinkId]!, basis: "stated" },
    ["l-2" as LinkId]: { ...DRAWN.links["l-2" as LinkId]!, basis: "implied" },
    ["l-3" as LinkId]: { ...DRAWN.links["l-3" as LinkId]!, basis: "stated" },
  },
  loopNotes: { [NOTE.id]: NOTE },
  loopLabels: [{ path: NOTE.path, label: "R7" }],
};

function rows(
  document: CldDocument,
  toldFrom: Readonly<Record<string, VariableId>> = {},
): readonly LoopRow[] {
  const loops = listLoops(document.links);
  const row = loopTable(document, loops, toldFrom);
  return Array.from({ length: loops.count }, (_, index) => row(index));
}

const told = ({ links }: LoopRow): string => links.map(({ source }) => source).join(" ");

describe("the table of loops", () => {
  it("says of a loop what it is called, what it is and what it rests on", () => {
    expect(rows(NOTED)[1]).toMatchObject({
      label: "R7",
      kind: "reinforcing",
      length: 3,
      delays: 1,
      basis: "implied",
      name: "Success breeds success",
      story: "It pays to trust.",
      intended: "reinforcing",
    });
  });

  it("gives a loop of which nothing is said its rank, and no name", () => {
    expect(rows(NOTED)[0]).toMatchObject({
      label: "#1",
      kind: "balancing",
      length: 2,
      delays: 0,
      basis: null,
      name: "",
      story: "",
      intended: null,
    });
  });

  it("begins a loop at the variable that was drawn first, or where somebody wants it", () => {
    expect(rows(NOTED).map(told)).toEqual(["v-effort v-strain", "v-trust v-effort v-gain"]);
    const key = NOTE.path.join(" ");
    const chosen = rows(NOTED, { [key]: sketchId("gain") }).map(told);
    expect(chosen).toEqual(["v-effort v-strain", "v-gain v-trust v-effort"]);
  });

  it("is empty without loops", () => {
    expect(rows(sketch("a +> b"))).toEqual([]);
  });

  it("has every loop of random diagrams, told along its own links", () => {
    for (let seed = 0; seed < 40; seed++) {
      const arrows = randomArrows(seededRandom(seed), { variables: 6, links: 14, selfLinks: true });
      const links = linksOf(arrows);
      const made = rows({ ...sketch("a"), links });
      const known = bruteForceLoops(links);
      expect(
        made.map(({ kind }) => kind),
        `seed ${seed}`,
      ).toEqual(known.map(({ kind }) => kind));
      made.forEach((row, index) => {
        expect(row.links.map(({ id }) => id).toSorted()).toEqual(known[index]?.links.toSorted());
        expect(row.delays).toBe(known[index]?.delays);
        row.links.forEach(({ target }, at) => {
          expect(target).toBe(row.links[(at + 1) % row.length]?.source);
        });
      });
    }
  });
});
