import { describe, expect, it } from "vitest";
import { completeGraph, diamondRing, linksOf } from "../oracle/graphs";
import { type ReportLimits, reportOf } from "./loopReport";

const LIMITS: ReportLimits = {
  maxLoops: 10_000,
  maxLength: Infinity,
  listSeconds: 10,
  countSeconds: 10,
};

describe("the report on the loops of a graph", () => {
  it("lists all loops where there is room, and counts the same number", () => {
    const report = reportOf(linksOf(diamondRing(5)), 15, LIMITS);
    expect(report).toMatchObject({
      variables: 15,
      links: 20,
      listed: 32,
      complete: true,
      completeUpTo: null,
      reinforcing: 32,
      byLength: { 10: 32 },
      total: { exact: true, loops: 32, reinforcing: 32, balancing: 0, undetermined: 0 },
      independent: 6,
    });
  });

  it("says up to which length its list goes, and still counts all loops", () => {
    // 10 of two links, 20 of three, 30 of four, 24 of five.
    const report = reportOf(linksOf(completeGraph(5)), 5, { ...LIMITS, maxLoops: 40 });
    expect(report).toMatchObject({ complete: false, completeUpTo: 3, listed: 40 });
    expect(report.byLength).toEqual({ 2: 10, 3: 20, 4: 10 });
    expect(report.total).toMatchObject({ exact: true, loops: 84 });
  });

  it("writes a number as text where JSON's numbers end", () => {
    const { total } = reportOf(linksOf(diamondRing(60)), 180, { ...LIMITS, maxLoops: 10 });
    expect(total).toMatchObject({ exact: true, loops: "1152921504606846976" }); // 2 to the power of 60
  });
});
