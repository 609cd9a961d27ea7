import type { Measures } from "../measures/measurePicture";
import { type Pooled, pooled } from "../measures/pooled";

/** One line of the report and the graphs behind it. */
interface Reported {
  readonly set: string;
  readonly way: string;
  readonly pooled: Pooled;
  readonly graphs: readonly {
    readonly name: string;
    readonly milliseconds: number;
    readonly measures: Measures;
  }[];
}

const HEAD = [
  "set",
  "places",
  "graphs",
  "readable",
  "convex",
  "round",
  "crossings/link",
  "labels crossed",
  "overlaps",
  "sign clashes",
  "signs astray",
  "bars covered",
  "sign rows",
  "side by side",
  "heads on starts",
  "outsiders",
  "merged",
  "badges of loops",
  "badges astray/crowded/clash",
  "aspect (range)",
  "area (worst)",
  "ms",
];

/** What some edits of one kind did. */
interface ReportedEdits {
  readonly name: string;
  readonly runs: number;
  readonly moved: { readonly mean: number; readonly worst: number };
  readonly pooled: Pooled;
}

const EDIT_HEAD = [
  "edit",
  "runs",
  "readable",
  "moved, mean (worst)",
  "crossings/link",
  "labels crossed",
  "overlaps",
  "outsiders",
  "side by side",
];

/** The edits as a Markdown table. */
export function editTableOf(rows: readonly ReportedEdits[]): string {
  const lines = rows.map(({ name, runs, moved, pooled: all }) =>
    [
      name,
      runs,
      share(all.readable),
      `${moved.mean.toFixed(3)} (${moved.worst.toFixed(3)})`,
      all.crossingsPerLink.toFixed(3),
      all.counts.labelsCrossed,
      all.counts.overlaps,
      all.counts.outsiders,
      all.counts.sideBySide,
    ].map(String),
  );
  return markdown([EDIT_HEAD, EDIT_HEAD.map(() => "---"), ...lines]);
}

/** The report as a Markdown table; with `each`, a line for every graph below each line. */
export function tableOf(rows: readonly Reported[], each: boolean): string {
  const lines = rows.flatMap(({ set, way, pooled: all, graphs }) => [
    cellsOf(set, way, all, total(graphs)),
    ...(each
      ? graphs.map(({ name, measures, milliseconds }) =>
          cellsOf(`· ${name}`, way, pooled([measures]), milliseconds),
        )
      : []),
  ]);
  return markdown([HEAD, HEAD.map(() => "---"), ...lines]);
}

function markdown(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function total(graphs: Reported["graphs"]): number {
  return graphs.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

function cellsOf(set: string, way: string, all: Pooled, milliseconds: number): readonly string[] {
  const { counts } = all;
  const figures = [
    all.graphs,
    share(all.readable),
    share(all.convex),
    share(all.roundness),
    share(all.crossingsPerLink),
    counts.labelsCrossed,
    counts.overlaps,
    counts.signClashes,
    counts.signsAstray,
    counts.barsCovered,
    counts.signRows,
    counts.sideBySide,
    counts.headsOnStarts,
    counts.outsiders,
    all.merged.toFixed(3),
    `${counts.badges} of ${counts.loops}`,
    `${counts.badgesAstray}/${counts.badgesCrowded}/${counts.badgeClashes}`,
    `${share(all.aspect)} (${share(all.narrowest)}-${share(all.widest)})`,
    `${all.area.toFixed(1)} (${all.worstArea.toFixed(1)})`,
    milliseconds,
  ];
  return [set, way, ...figures.map(String)];
}

function share(value: number): string {
  return Number.isNaN(value) ? "-" : value.toFixed(2);
}
