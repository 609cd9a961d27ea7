import { describe, expect, it } from "vitest";
import {
  addVariable,
  changeVariable,
  changeVariables,
  renameVariable,
} from "../../../src/core/commands/variables";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { sketch, sketchId } from "../../sketch";
import {
  after,
  changedParts,
  drawn,
  EMPTY_NAME,
  GONE,
  id,
  labelOfStep,
  namesIn,
  refusal,
} from "./carriedOut";

const [A, B] = [sketchId("a"), sketchId("b")];
const NEW = id("variable", "new");
const LINK = id("link", "new");
const ABC = sketch("a +> b, b -> a, c");

describe("adding a variable", () => {
  it("puts it where one pointed, in whole pixels, with a tidy name", () => {
    const now = after(emptyDocument(), addVariable, {
      id: NEW,
      name: "  Screening \t rate\n",
      position: { x: 10.6, y: -0.4 },
    });
    expect(now.variables[NEW]).toEqual({
      id: NEW,
      name: "Screening rate",
      kind: "ordinary",
      definition: "",
      notes: "",
      groupIds: [],
      evidence: [],
    });
    expect(now.layout.positions[NEW]).toStrictEqual({ x: 11, y: 0 });
  });

  it("leaves the place open where one did not point", () => {
    const now = after(ABC, addVariable, { id: NEW, name: "d", position: null });
    expect(namesIn(now)).toEqual(["a", "b", "c", "d"]);
    expect(changedParts(ABC, now)).toEqual(["variables"]);
  });

  it("draws the link that it was made for in the same step", () => {
    const linkFrom = { id: LINK, source: A, polarity: "-" } as const;
    const now = after(ABC, addVariable, { id: NEW, name: "d", position: null, linkFrom });
    expect(drawn(now)).toEqual([...drawn(ABC), "a -> d"]);
  });

  it("keeps the delay of that link", () => {
    const delay = { length: "a year" };
    const linkFrom = { id: LINK, source: A, polarity: "+", delay } as const;
    const now = after(ABC, addVariable, { id: NEW, name: "d", position: null, linkFrom });
    expect(now.links[LINK]?.delay).toEqual(delay);
  });

  it("is refused without a name, and when the cause it was drawn from is gone", () => {
    const add = { id: NEW, name: "d", position: null };
    expect(refusal(ABC, addVariable, { ...add, name: " \n" })).toEqual(EMPTY_NAME);
    const linkFrom = { id: LINK, source: id("variable", "gone"), polarity: "+" } as const;
    expect(refusal(ABC, addVariable, { ...add, linkFrom })).toEqual(GONE);
  });
});

describe("renaming a variable", () => {
  it("changes the name alone: links, places and other variables are the same objects", () => {
    const now = after(ABC, renameVariable, { variableId: A, name: " Care  quality " });
    expect(namesIn(now)).toEqual(["Care quality", "b", "c"]);
    expect(changedParts(ABC, now)).toEqual(["variables"]);
    expect(now.variables[B]).toBe(ABC.variables[B]);
  });

  it("allows the name of another one, because two interviews may name one thing twice", () => {
    expect(namesIn(after(ABC, renameVariable, { variableId: A, name: "b" }))).toEqual([
      "b",
      "b",
      "c",
    ]);
  });

  it("to the same name is no step", () => {
    expect(after(ABC, renameVariable, { variableId: A, name: " a " })).toBe(ABC);
  });

  it("is refused without a name, and when the variable is gone", () => {
    expect(refusal(ABC, renameVariable, { variableId: A, name: "" })).toEqual(EMPTY_NAME);
    expect(refusal(ABC, renameVariable, { variableId: NEW, name: "d" })).toEqual(GONE);
  });
});

describe("changing what is said of variables", () => {
  it("keeps what is not changed", () => {
    const noted = after(ABC, changeVariable, { variableId: A, changes: { notes: "See page 3" } });
    const now = after(noted, changeVariable, {
      variableId: A,
      changes: { kind: "stock", definition: "Patients screened a year" },
    });
    expect(now.variables[A]).toEqual({
      ...ABC.variables[A],
      notes: "See page 3",
      kind: "stock",
      definition: "Patients screened a year",
    });
  });

  it("changes several at once, in one step with their number", () => {
    const args = { variableIds: [A, B], changes: { kind: "stock" } } as const;
    const now = after(ABC, changeVariables, args);
    expect(Object.values(now.variables).map(({ kind }) => kind)).toEqual([
      "stock",
      "stock",
      "ordinary",
    ]);
    expect(labelOfStep(changeVariables, args)).toBe("commands:changeVariables 2");
  });

  it("changes those that are there when some are gone, and is refused when all are", () => {
    const changes = { kind: "stock" } as const;
    const now = after(ABC, changeVariables, { variableIds: [NEW, A], changes });
    expect(now.variables[A]?.kind).toBe("stock");
    expect(refusal(ABC, changeVariables, { variableIds: [NEW], changes })).toEqual(GONE);
    expect(refusal(ABC, changeVariables, { variableIds: [], changes })).toEqual(GONE);
    expect(refusal(ABC, changeVariable, { variableId: NEW, changes })).toEqual(GONE);
  });

  it("to what they say already is no step", () => {
    const changes = { kind: "ordinary", definition: "" } as const;
    expect(after(ABC, changeVariable, { variableId: A, changes })).toBe(ABC);
  });
});
