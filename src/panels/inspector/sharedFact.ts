/** What all of several things say, or that they differ. */
export function sharedFact<Thing, Fact>(
  things: readonly Thing[],
  fact: (thing: Thing) => Fact,
): { readonly value: Fact | null; readonly mixed: boolean } {
  const [first, ...rest] = things.map(fact);
  const mixed = rest.some((other) => other !== first);
  return { value: mixed || first === undefined ? null : first, mixed };
}
