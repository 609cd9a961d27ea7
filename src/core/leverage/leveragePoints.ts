import type { ElementRef, LeveragePoint } from "../model/document";
import { invariant } from "../model/invariant";
import data from "./leveragePoints.json";

/** One of Meadows' twelve places to intervene in a system, in words to show. */
export interface LeveragePointInfo {
  readonly point: LeveragePoint;
  /** Her own wording: Meadows 1999, Leverage points: places to intervene in a system. */
  readonly name: string;
  readonly shortName: string;
  /** In our words. */
  readonly explanation: string;
  /** From payer-provider partnerships. */
  readonly example: string;
  /** Short key of the paper the example is read from, such as "kenzie2025"; "ours" when it is not. */
  readonly exampleSource: string;
  /** How the example relates to that paper. */
  readonly exampleBasis: string;
  /** What is mostly tagged with it, likeliest first; nothing is forbidden. */
  readonly suggestedTargets: readonly ElementRef["type"][];
  readonly howToTag: string;
}

/** A coarser division of the twelve, by another author. */
export interface LeverageFramework {
  readonly id: string;
  readonly name: string;
  /** What it is called where one of several is chosen. */
  readonly shortName: string;
  readonly source: string;
  /** Who says which of the twelve belong to which step: those who made the division, or we. */
  readonly mapping: "authors" | "ours";
  /** How far we could read it at its source, and what has no counterpart. */
  readonly note: string;
  readonly groups: readonly LeverageFrameworkGroup[];
}
/** One step of such a division; `points` is empty for steps without a counterpart among the twelve. */
export interface LeverageFrameworkGroup {
  readonly id: string;
  readonly name: string;
  readonly points: readonly LeveragePoint[];
}

/** Where the wording and the divisions come from. */
export interface LeverageSource {
  readonly id: string;
  readonly text: string;
  readonly doi: string;
  /** What of it we have read. */
  readonly access: string;
}

const ORDER: readonly LeveragePoint[] = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
const TARGETS: readonly ElementRef["type"][] = ["variable", "link", "loop", "model"];

/** All twelve, shallowest (12) first, as Meadows lists them. */
export const LEVERAGE_POINTS: readonly LeveragePointInfo[] = ORDER.map(pointInfo);

/** Divisions of the twelve by Abson 2017, Malhi 2009 and Nobles 2022. */
export const LEVERAGE_FRAMEWORKS: readonly LeverageFramework[] = data.frameworks.map(framework);

/** Every source of the texts in this room. */
export const LEVERAGE_SOURCES: readonly LeverageSource[] = data.sources;

/** What a leverage point is. */
export function leveragePoint(point: LeveragePoint): LeveragePointInfo {
  const info = LEVERAGE_POINTS[12 - point];
  invariant(info?.point === point, `leverage point ${point} stands at place ${12 - point}`);
  return info;
}

/** The twelve numbers, shallowest first. */
export function leverageNumbers(): readonly LeveragePoint[] {
  return ORDER;
}

function pointInfo(point: LeveragePoint): LeveragePointInfo {
  const entry = data.points.find((candidate) => candidate.point === point);
  invariant(entry, `leverage point ${point} has its text`);
  return {
    ...entry,
    point,
    suggestedTargets: entry.suggestedTargets.flatMap((name) =>
      TARGETS.filter((target) => target === name),
    ),
  };
}

function framework(entry: (typeof data.frameworks)[number]): LeverageFramework {
  return {
    ...entry,
    mapping: entry.mapping === "authors" ? "authors" : "ours",
    groups: entry.groups.map(({ points, ...group }) => ({
      ...group,
      points: ORDER.filter((point) => points.includes(point)),
    })),
  };
}
