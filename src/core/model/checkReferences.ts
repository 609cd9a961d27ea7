import { canonicalLoop } from "../loops/loopPath";
import type { CldDocument, ElementRef, EvidenceRef, LoopPath } from "./document";
import { finding, type Findings } from "./documentFault";
import { type IdKind, isIdOfKind } from "./ids";
import { unreachable } from "./invariant";
import type { JsonPath } from "./jsonPath";
import { tidyName } from "./names";

/** A record of things with ids: the ids are well formed and are the keys, so that none is doubled. */
export function* checkRecord(
  part: string,
  kind: IdKind,
  record: Readonly<Record<string, { readonly id: string }>>,
): Findings {
  for (const [key, { id }] of Object.entries(record)) {
    if (!isIdOfKind(kind, key)) yield finding([part, key, "id"], "malformed-id", key);
    if (id !== key) yield finding([part, key, "id"], "wrong-key", id);
  }
}

/** A name that must be there, trimmed and with single spaces. */
export function* checkName(name: string, path: JsonPath): Findings {
  const tidy = tidyName(name);
  if (tidy === "") yield finding(path, "empty-name", name);
  else if (tidy !== name) yield finding(path, "untidy-name", name);
}

/** The evidence of one thing: its quotes exist. */
export function* checkEvidence(
  document: CldDocument,
  evidence: readonly EvidenceRef[],
  path: JsonPath,
): Findings {
  for (const [index, { quoteId }] of evidence.entries())
    if (!Object.hasOwn(document.quotes, quoteId))
      yield finding([...path, "evidence", index, "quoteId"], "unknown-quote", quoteId);
}

/** A loop's path: canonical, without repeats, of variables that exist. Its links may be gone: then it is dormant. */
export function* checkLoopPath(document: CldDocument, loop: LoopPath, path: JsonPath): Findings {
  if (loop.length === 0) {
    yield finding(path, "loop-path-empty", "");
    return;
  }
  for (const [index, id] of loop.entries())
    if (!Object.hasOwn(document.variables, id))
      yield finding([...path, index], "unknown-variable", id);
  if (new Set(loop).size < loop.length) yield finding(path, "loop-path-repeats", loop.join(" "));
  else if (canonicalLoop(loop)[0] !== loop[0])
    yield finding(path, "loop-path-not-canonical", loop.join(" "));
}

/** What something points at exists. */
export function* checkElement(document: CldDocument, ref: ElementRef, path: JsonPath): Findings {
  switch (ref.type) {
    case "variable":
      if (!Object.hasOwn(document.variables, ref.id))
        yield finding([...path, "id"], "unknown-variable", ref.id);
      return;
    case "link":
      if (!Object.hasOwn(document.links, ref.id))
        yield finding([...path, "id"], "unknown-link", ref.id);
      return;
    case "loop":
      yield* checkLoopPath(document, ref.path, [...path, "path"]);
      return;
    case "model":
      return;
    default:
      unreachable(ref);
  }
}
