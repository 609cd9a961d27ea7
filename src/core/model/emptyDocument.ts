import type { CldDocument, Layout, Metadata } from "./document";

const EMPTY_METADATA: Metadata = {
  title: "",
  question: "",
  timeHorizon: "",
  description: "",
  authors: [],
  citation: "",
  licence: "",
  created: "",
  modified: "",
};

const EMPTY_LAYOUT: Layout = { positions: {}, bends: {}, pinned: [], badges: [] };

/** A document with nothing in it. `created` is an ISO 8601 date and time, or "" when unknown. */
export function emptyDocument(metadata: Partial<Metadata> = {}): CldDocument {
  return {
    metadata: { ...EMPTY_METADATA, ...metadata },
    variables: {},
    links: {},
    loopLabels: [],
    loopNotes: {},
    leverageTags: {},
    quotes: {},
    sources: {},
    informants: {},
    groups: {},
    layout: EMPTY_LAYOUT,
    scenes: [],
  };
}
