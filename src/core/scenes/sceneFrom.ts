import type {
  CldDocument,
  ElementRef,
  GroupId,
  LinkId,
  LoopPath,
  Scene,
  VariableId,
} from "../model/document";

/** What stands out of a diagram at a moment. */
export interface SeenNow {
  readonly selection: {
    readonly variables: readonly VariableId[];
    readonly links: readonly LinkId[];
    readonly loop: LoopPath | null;
  };
  /** When not empty, variables of none of these groups are faded. */
  readonly groupFilter: readonly GroupId[];
  /** The scene that is being shown. */
  readonly played: Scene | null;
}

/**
 * What a scene has to show to look like the diagram does now: the rest is hidden where the scene
 * being shown hides it. What stands out is the selection, else the groups that are filtered for,
 * else what that scene stresses.
 */
export function sceneFrom(
  { variables }: Pick<CldDocument, "variables">,
  { selection, groupFilter, played }: SeenNow,
): Pick<Scene, "shown" | "emphasised"> {
  const filtered = Object.values(variables).filter(({ groupIds }) =>
    groupIds.some((id) => groupFilter.includes(id)),
  );
  const candidates = [marked(selection), filtered.map(({ id }) => variableRef(id))];
  const standingOut = candidates.find((refs) => refs.length > 0);
  return {
    shown: played?.shown ?? "everything",
    emphasised: standingOut ?? played?.emphasised ?? [],
  };
}

function marked({ variables, links, loop }: SeenNow["selection"]): readonly ElementRef[] {
  if (loop) return [{ type: "loop", path: loop }];
  return [...variables.map(variableRef), ...links.map((id) => ({ type: "link", id }) as const)];
}

function variableRef(id: VariableId): ElementRef {
  return { type: "variable", id };
}
