import { describe, expect, it } from "vitest";
import { addLeverageTag, changeLeverageTag } from "../../../src/core/commands/leverage";
import { addLink } from "../../../src/core/commands/links";
import { listLoops } from "../../../src/core/loops/listLoops";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import type { CldDocument, LeverageTagId, LinkId } from "../../../src/core/model/document";
import { leversOf } from "../../../src/panels/shared/levers";
import { after } from "../../core/commands/carriedOut";
import { sketch, sketchId } from "../../sketch";

const TAG = "t-1" as LeverageTagId;

function tagged(id = TAG, document = sketch("a +> b, b +> a, c +> a")): CldDocument {
  return after(document, addLeverageTag, {
    id,
    target: { type: "variable", id: sketchId("a") },
    point: id === TAG ? 8 : 5,
    rationale: "Because",
    by: "modeller",
  });
}
const analysed = ({ links }: CldDocument) => ({ loops: listLoops(links), links });

describe("what is known of the levers", () => {
  it("is the loops through each, and advice", () => {
    const document = tagged();
    const lever = leversOf(document, analysed(document)).get(TAG);
    expect(lever?.carried).toMatchObject({ reinforcing: 1, balancing: 0, complete: true });
    expect(lever?.advice).toEqual([{ code: "no-balancing-loop", undetermined: 0 }]);
  });

  it("stays while the loops of other links are looked for, and is then said anew", () => {
    const before = tagged();
    const known = analysed(before);
    leversOf(before, known);
    const now = after(before, addLink, {
      id: "l-new" as LinkId,
      source: sketchId("a"),
      target: sketchId("c"),
      polarity: "-",
      delay: null,
    });
    expect(leversOf(now, known).get(TAG)?.carried).toMatchObject({ reinforcing: 1, balancing: 0 });
    expect(leversOf(now, analysed(now)).get(TAG)?.carried).toMatchObject({
      reinforcing: 1,
      balancing: 1,
    });
    expect(leversOf(now, analysed(now)).get(TAG)?.advice).toEqual([]);
  });

  it("is nothing for a tag that came while they are looked for: no advice is made up", () => {
    const start = tagged();
    leversOf(start, analysed(start));
    const other = "t-2" as LeverageTagId;
    const now = tagged(other, start);
    const lever = leversOf(now, { loops: NO_LOOPS, links: {} }).get(other);
    expect(lever).toMatchObject({ carried: null, advice: [] });
  });

  it("follows what is said of a tag at once", () => {
    const start = tagged();
    const known = analysed(start);
    expect(leversOf(start, known)).toBe(leversOf(start, known));
    const now = after(start, changeLeverageTag, { tagId: TAG, changes: { rationale: "" } });
    expect(
      leversOf(now, known)
        .get(TAG)
        ?.advice.map(({ code }) => code),
    ).toEqual(["no-balancing-loop", "no-rationale"]);
  });
});
