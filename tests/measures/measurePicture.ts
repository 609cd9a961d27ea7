import type { CldDocument, LinkId } from "../../src/core/model/document";
import { independentLoops } from "./independentLoops";
import {
  headsOnStarts,
  labelsCrossed,
  linkCrossings,
  mergedShare,
  sideBySide,
} from "./linkMeasures";
import { lookOf } from "./loopMeasures";
import {
  badgeClashes,
  badgesAstray,
  badgesCrowded,
  barsCovered,
  signClashes,
  signRows,
  signsAstray,
} from "./markMeasures";
import type { SeenLink, SeenPicture } from "./picture";
import { areaShare, aspectOf, labelOverlaps } from "./sheetMeasures";

/** How well a picture reads. Shares are NaN where there is nothing to have a share of. */
export interface Measures {
  readonly variables: number;
  readonly links: number;
  readonly loops: number;
  readonly badges: number;
  /** Shares of the independent loops, and their mean roundness. */
  readonly readable: number;
  readonly convex: number;
  readonly roundness: number;
  /** Counts. */
  readonly crossings: number;
  readonly labelsCrossed: number;
  readonly overlaps: number;
  readonly signClashes: number;
  readonly signsAstray: number;
  readonly barsCovered: number;
  readonly outsiders: number;
  readonly sideBySide: number;
  readonly signRows: number;
  readonly headsOnStarts: number;
  readonly badgeClashes: number;
  readonly badgesAstray: number;
  readonly badgesCrowded: number;
  /** Of the length of all links. */
  readonly merged: number;
  readonly aspect: number;
  readonly area: number;
}

/** The measures of a picture of these links. */
export function measurePicture(links: CldDocument["links"], picture: SeenPicture): Measures {
  const byId = new Map<LinkId, SeenLink>(picture.links.map((link) => [link.id, link]));
  const looks = independentLoops(links)
    .map((loop) => loop.flatMap(({ id }) => byId.get(id) ?? []))
    .map((loop) => lookOf(picture, loop));
  const share = (of: (look: (typeof looks)[number]) => number): number =>
    looks.reduce((sum, look) => sum + of(look), 0) / looks.length;
  return {
    variables: picture.labels.size,
    links: picture.links.length,
    loops: looks.length,
    badges: picture.badges.length,
    readable: share(({ isReadable }) => Number(isReadable)),
    convex: share(({ isConvex }) => Number(isConvex)),
    roundness: share(({ roundness }) => roundness),
    crossings: linkCrossings(picture),
    labelsCrossed: labelsCrossed(picture),
    overlaps: labelOverlaps(picture),
    signClashes: signClashes(picture),
    signsAstray: signsAstray(picture),
    barsCovered: barsCovered(picture),
    outsiders: looks.reduce((sum, look) => sum + look.outsiders, 0),
    sideBySide: sideBySide(picture),
    signRows: signRows(picture),
    headsOnStarts: headsOnStarts(picture),
    badgeClashes: badgeClashes(picture),
    badgesAstray: badgesAstray(picture),
    badgesCrowded: badgesCrowded(picture),
    merged: mergedShare(picture),
    aspect: aspectOf(picture),
    area: areaShare(picture),
  };
}
