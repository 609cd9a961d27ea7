import { describe, expect, it } from "vitest";
import { ACTIONS, actionsByGroup } from "../../src/app/actions/actions";
import app from "../../src/words/en/app.json";

describe("the table of actions", () => {
  it("holds each action of the catalogue once, and no other", () => {
    expect(ACTIONS.map(({ id }) => id).toSorted()).toEqual(Object.keys(app.action).toSorted());
  });

  it("is divided into groups without losing any", () => {
    const grouped = actionsByGroup().flatMap(({ actions }) => actions);
    expect(new Set(grouped)).toEqual(new Set(ACTIONS));
    expect(grouped).toHaveLength(ACTIONS.length);
  });

  it("gives one key to two actions only where one of them may be unable to answer", () => {
    const byKey = new Map<string, typeof ACTIONS>();
    for (const action of ACTIONS) {
      for (const key of action.keys ?? []) {
        byKey.set(key, [...(byKey.get(key) ?? []), action]);
      }
    }
    const deaf = Array.from(byKey).filter(([, actions]) =>
      actions.slice(0, -1).some(({ blocked }) => !blocked),
    );
    expect(deaf.map(([key]) => key)).toEqual([]);
  });
});
