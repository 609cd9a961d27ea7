import { canonicalLoop, loopKey } from "../../src/core/loops/loopPath";
import type { LoopKind } from "../../src/core/loops/loopSet";
import type { Link, LinkId, LoopPath, VariableId } from "../../src/core/model/document";

export interface OracleLoop {
  readonly key: string;
  readonly path: LoopPath;
  readonly links: readonly LinkId[];
  readonly kind: LoopKind;
  readonly delays: number;
}

/**
 * Every feedback loop, slowly and obviously: from each variable walk every simple path there is, keep
 * those that come home, and keep of each loop the walk that begins at its least variable (Tiernan
 * 1970, Commun. ACM 13(12):722-726, without his cleverness). Shortest first, then by path.
 * Exponential: for drawings of workshop size.
 */
export function bruteForceLoops(links: Readonly<Record<LinkId, Link>>): readonly OracleLoop[] {
  const all = Object.values(links);
  const found: OracleLoop[] = [];
  const walk = (way: readonly Link[], visited: readonly VariableId[]): void => {
    for (const link of all) {
      if (link.source !== (way.at(-1)?.target ?? visited[0])) continue;
      if (link.target === visited[0]) found.push(oracleLoop([...way, link]));
      else if (!visited.includes(link.target)) walk([...way, link], [...visited, link.target]);
    }
  };
  for (const start of new Set(all.map((link) => link.source))) walk([], [start]);
  return found
    .filter(({ path, links: [first] }) => first && links[first]?.source === path[0])
    .sort((a, b) => a.path.length - b.path.length || (a.key < b.key ? -1 : 1));
}

function oracleLoop(way: readonly Link[]): OracleLoop {
  const path = canonicalLoop(way.map((link) => link.source));
  const minus = way.filter((link) => link.polarity === "-").length;
  const open = way.some((link) => link.polarity === "?");
  return {
    key: loopKey(path),
    path,
    links: way.map((link) => link.id),
    kind: open ? "undetermined" : minus % 2 === 0 ? "reinforcing" : "balancing",
    delays: way.filter((link) => link.delay).length,
  };
}
