import type { Arrow } from "./graphs";
import type { Successors } from "./johnson";

/** Arrows between names as lists of numbers. */
export function successorsOf(arrows: readonly Arrow[]): Successors {
  const numbers = new Map<string, number>();
  const successors: number[][] = [];
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? successors.length;
    if (known === successors.length) {
      numbers.set(name, known);
      successors.push([]);
    }
    return known;
  };
  for (const { from, to } of arrows) {
    const target = numberOf(to);
    successors[numberOf(from)]?.push(target);
  }
  return successors;
}
