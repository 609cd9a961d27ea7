/** The way to a place inside JSON: names of fields and indices of lists, from the outside in. */
export type JsonPath = readonly (string | number)[];

/** A way in the usual notation: `links[3].evidence[0].quoteId`, `attributes["two words"]`; "" is the whole. */
export function jsonPathText(path: JsonPath): string {
  return path.map(stepText).join("").replace(/^\./, "");
}

function stepText(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^[A-Za-z_$][\w$-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
