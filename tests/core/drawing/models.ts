import { readdirSync, readFileSync } from "node:fs";
import { readCld } from "../../../src/core/formats/cld/readCld";
import type {
  CldDocument,
  Link,
  LinkId,
  Point,
  Variable,
  VariableId,
} from "../../../src/core/model/document";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import type { Arrow } from "../../oracle/graphs";
import { sharedGraph } from "../../oracle/sharedGraphs";

/** A document to draw, and what it is called. */
export interface NamedModel {
  readonly name: string;
  readonly document: CldDocument;
}

const LIBRARY = "src/library";

/** The ready-made models, as the app opens them. */
export function libraryModels(): readonly NamedModel[] {
  return readdirSync(LIBRARY)
    .filter((file) => file.endsWith(".cld.json"))
    .map((file) => {
      const loaded = readCld(readFileSync(`${LIBRARY}/${file}`, "utf8"));
      if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.problem)}`);
      return { name: file.slice(0, -".cld.json".length), document: loaded.document };
    });
}

/** A document of variables and links, without places: as it comes from a list of links. */
export function documentOfArrows(arrows: readonly Arrow[]): CldDocument {
  const variables: Record<VariableId, Variable> = {};
  const links: Record<LinkId, Link> = {};
  const idOf = (name: string): VariableId => {
    const id = `v-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}` as VariableId;
    variables[id] ??= {
      id,
      name,
      kind: "ordinary",
      definition: "",
      notes: "",
      groupIds: [],
      evidence: [],
    };
    return id;
  };
  arrows.forEach(({ from, to, polarity = "?", delayed }, index) => {
    const id = `l-${index + 1}` as LinkId;
    links[id] = {
      id,
      source: idOf(from),
      target: idOf(to),
      polarity,
      delay: delayed ? { length: "" } : null,
      strength: null,
      basis: null,
      rationale: "",
      evidence: [],
    };
  });
  return { ...emptyDocument(), variables, links };
}

/** A test graph that lies beside the project, as a document without places. */
export function sharedDocument(name: string): CldDocument {
  return documentOfArrows(sharedGraph(name));
}

/** The document with other places. */
export function placedAt(
  document: CldDocument,
  positions: Readonly<Record<VariableId, Point>>,
): CldDocument {
  return { ...document, layout: { ...document.layout, positions } };
}
