import type { Group, GroupColour } from "../../core/model/document";

export const GROUP_COLOURS: readonly GroupColour[] = [
  "group-1",
  "group-2",
  "group-3",
  "group-4",
  "group-5",
  "group-6",
  "group-7",
  "group-8",
];

/** The first colour that no group has, else the one that fewest have. */
export function freeColour(groups: readonly Pick<Group, "colour">[]): GroupColour {
  const uses = (colour: GroupColour) => groups.filter((group) => group.colour === colour).length;
  return GROUP_COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
