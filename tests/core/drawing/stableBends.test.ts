import { describe, expect, it } from "vitest";
import { ruledBends } from "../../../src/core/drawing/bendRule";
import { troubleOf } from "../../../src/core/drawing/bendTrouble";
import { distance } from "../../../src/core/drawing/box";
import { chooseBends } from "../../../src/core/drawing/chooseBends";
import { drawnLabels } from "../../../src/core/drawing/drawnParts";
import { linkArc } from "../../../src/core/drawing/linkArc";
import { atOnce } from "../../../src/core/model/steps";
import type { CldDocument, Link, LinkId, VariableId } from "../../../src/core/model/document";
import { drawnAfter, type Edit, edited, EDITS, stabilityOf } from "../../measures/editStability";
import { withMore } from "../../measures/layoutGraph";
import { seededRandom } from "../../oracle/graphs";
import { measureText } from "./measure";
import { libraryModels, placedAt } from "./models";

// People find their way in a diagram by its shape, so what an edit has nothing to do with has to look
// as before: where the picture before it is known, and, less strictly, where a document is opened.

/** Edits that are tried on all models together. */
const EDITS_AFRESH = 120;
const EDITS_IN_PLACE = 60;
const models = libraryModels();

function bendsOf(document: CldDocument): ReadonlyMap<LinkId, number> {
  const bent = atOnce(chooseBends(document, drawnLabels(document, measureText)));
  return new Map(Array.from(bent, ([id, { bend }]) => [id, bend]));
}

/** The links that are bent otherwise after an edit, of those that were there before. */
function rebent(before: CldDocument, after: CldDocument): readonly Link[] {
  const [were, are] = [bendsOf(before), bendsOf(after)];
  return Object.values(before.links).filter(({ id }) => were.get(id) !== are.get(id));
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!; // never asked of an empty list
}

/** Two variables without a link from the first to the second. */
function freePair(document: CldDocument, random: () => number): [VariableId, VariableId] {
  const ids = Object.keys(document.variables) as VariableId[];
  const [from, to] = [pick(ids, random), pick(ids, random)];
  const isLinked = Object.values(document.links).some(
    ({ source, target }) => source === from && target === to,
  );
  return from === to || isLinked ? freePair(document, random) : [from, to];
}

describe("a link that is added", () => {
  it("bends few of the others anew, and hardly any that it does not run into", () => {
    const random = seededRandom(1);
    let changed = 0;
    let without = 0;
    let links = 0;
    for (let edit = 0; edit < EDITS_AFRESH; edit++) {
      const { document } = models[edit % models.length]!; // there are some
      const [from, to] = freePair(document, random);
      const more = withMore(document, [], [[from, to]]);
      const added = Object.values(more.links).at(-1)!;
      const others = rebent(document, more).filter(
        ({ source, target }) => source !== to || target !== from, // opposite links have to part
      );
      const runInto = intoWhich(document, more, added);
      changed += others.length;
      without += others.filter(({ id }) => !runInto.has(id)).length;
      links += Object.keys(document.links).length;
    }
    expect(changed / links).toBeLessThan(1 / 25);
    expect(without / links).toBeLessThan(1 / 35);
  });
});

/** The links, as they were bent before, that a new one runs into as the rule bends it. */
function intoWhich(before: CldDocument, after: CldDocument, added: Link): ReadonlySet<LinkId> {
  const labels = drawnLabels(before, measureText);
  const { bend } = ruledBends(after, labels)(added);
  const arc = linkArc(labels[added.source]!, labels[added.target]!, bend);
  const around = { labels: [], bars: [], hasBars: false };
  const run = Array.from(atOnce(chooseBends(before, labels))).filter(
    ([, bent]) => troubleOf(bent.arc, { ...around, arcs: [arc] }) > 0,
  );
  return new Set(run.map(([id]) => id));
}

describe("a variable that is moved by 40 px", () => {
  it("bends only its own links anew, and few of those near by", () => {
    const random = seededRandom(2);
    let others = 0;
    let far = 0;
    let links = 0;
    for (let edit = 0; edit < EDITS_AFRESH; edit++) {
      const { document } = models[edit % models.length]!;
      const { positions } = document.layout;
      const moved = pick(Object.keys(positions) as VariableId[], random);
      const [at, angle] = [positions[moved]!, 2 * Math.PI * random()];
      const to = { x: at.x + 40 * Math.cos(angle), y: at.y + 40 * Math.sin(angle) };
      const now = placedAt(document, { ...positions, [moved]: to });
      for (const { source, target } of rebent(document, now)) {
        if (source === moved || target === moved) continue;
        others++;
        const [start, end] = [positions[source]!, positions[target]!];
        const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
        if (distance(middle, at) > 400) far++;
      }
      links += Object.keys(document.links).length;
    }
    expect(others / links).toBeLessThan(1 / 30);
    expect(far / links).toBeLessThan(1 / 500);
  });
});

describe("a link that is taken away", () => {
  it("leaves the others as they were before it was added", () => {
    const { document } = models[0]!;
    const more = withMore(document, [], [freePair(document, seededRandom(3))]);
    expect(bendsOf({ ...more, links: document.links })).toEqual(bendsOf(document));
  });
});

describe("a single edit of a picture that is there", () => {
  // Of 100 other links, bent otherwise at all, and without need; afresh it was 3 to 7, and 2 to 6.
  const MOST: Readonly<Record<Edit, readonly [number, number]>> = {
    move: [2, 0.5],
    link: [2, 0.6],
    unlink: [1, 0.6],
    flip: [0, 0],
    delay: [0.2, 0.1],
  };

  it.each(EDITS)("%s: leaves links alone that it is not about", (kind) => {
    const random = seededRandom(11);
    let others = 0;
    let changed = 0;
    let needless = 0;
    for (let edit = 0; edit < EDITS_IN_PLACE; edit++) {
      const { document } = models[edit % models.length]!;
      const now = edited(document, kind, random);
      if (!now) continue;
      const before = drawnAfter(document);
      const seen = stabilityOf(before, drawnAfter(now.document, before), now);
      others += seen.others;
      changed += seen.rebent.length;
      needless += seen.needless.length;
    }
    const [most, mostNeedless] = MOST[kind];
    expect(others).toBeGreaterThan(200);
    expect((100 * changed) / others).toBeLessThanOrEqual(most);
    expect((100 * needless) / others).toBeLessThanOrEqual(mostNeedless);
  });
});
