import type { CldDocument, Link, Variable } from "./document";
import { finding, type Findings } from "./documentFault";
import { checkEvidence, checkName, checkRecord } from "./checkReferences";

/** Variables and links: ids, names, ends that exist, one link per ordered pair. */
export function* checkStructure(document: CldDocument): Findings {
  yield* checkRecord("variables", "variable", document.variables);
  for (const variable of Object.values(document.variables))
    yield* checkVariable(document, variable);
  yield* checkRecord("links", "link", document.links);
  const pairs = new Set<string>();
  for (const link of Object.values(document.links)) yield* checkLink(document, link, pairs);
}

function* checkVariable(document: CldDocument, variable: Variable): Findings {
  const path = ["variables", variable.id];
  yield* checkName(variable.name, [...path, "name"]);
  const groups = new Set<string>();
  for (const [index, groupId] of variable.groupIds.entries()) {
    const place = [...path, "groupIds", index];
    if (!Object.hasOwn(document.groups, groupId)) yield finding(place, "unknown-group", groupId);
    if (groups.has(groupId)) yield finding(place, "repeated-entry", groupId);
    groups.add(groupId);
  }
  yield* checkEvidence(document, variable.evidence, path);
}

function* checkLink(document: CldDocument, link: Link, pairs: Set<string>): Findings {
  const path = ["links", link.id];
  for (const end of ["source", "target"] as const)
    if (!Object.hasOwn(document.variables, link[end]))
      yield finding([...path, end], "unknown-variable", link[end]);
  const pair = `${link.source} ${link.target}`;
  if (pairs.has(pair)) yield finding(path, "doubled-link", pair);
  pairs.add(pair);
  yield* checkEvidence(document, link.evidence, path);
}
