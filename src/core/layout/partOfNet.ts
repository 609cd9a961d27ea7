import type { Net } from "./net";

/** Some variables of a net as a net of their own, and where its links are in the whole. */
export interface PartOfNet {
  readonly net: Net;
  /** For each variable of the part its number in the whole. */
  readonly variables: readonly number[];
  /** For each link of the part its number in the whole. */
  readonly links: readonly number[];
}

/** A part of a net by its variables, with the links and loops that lie wholly in it. */
export function partOfNet(net: Net, variables: readonly number[]): PartOfNet {
  const rank = new Map(variables.map((variable, index) => [variable, index]));
  const links = net.links.flatMap(({ source, target }, index) =>
    rank.has(source) && rank.has(target) ? [index] : [],
  );
  const linkRank = new Map(links.map((link, index) => [link, index]));
  const own = <Kept>(all: readonly number[], ranks: ReadonlyMap<number, Kept>): Kept[] =>
    all.flatMap((one) => ranks.get(one) ?? []);
  return {
    net: {
      ids: variables.map((variable) => net.ids[variable]!), // variables of the net, here and below
      sizes: variables.map((variable) => net.sizes[variable]!),
      links: links.map((link) => {
        const { source, target, ...rest } = net.links[link]!; // one of its links
        return { ...rest, source: rank.get(source)!, target: rank.get(target)! };
      }),
      neighbours: variables.map((variable) => own(net.neighbours[variable]!, rank)),
      linksOf: variables.map((variable) => own(net.linksOf[variable]!, linkRank)),
      loops: net.loops
        .filter((loop) => loop.every((variable) => rank.has(variable)))
        .map((loop) => own(loop, rank)),
    },
    variables,
    links,
  };
}
