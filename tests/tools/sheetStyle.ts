import type { Polarity } from "../../src/core/model/document";

/** How a sheet is inked: colours as in src/ui/tokens.css, and what differs for a room. */
export interface SheetStyle {
  readonly paper: string;
  readonly ink: string;
  readonly polarity: Readonly<Record<Polarity, string>>;
  readonly labelWeight: number;
  readonly linkWidth: number;
  readonly dashMinus: string;
  readonly dashInferred: string;
  /** Radius of the ring round a sign; 0 is none. */
  readonly signDisc: number;
}

const LIGHT: SheetStyle = {
  paper: "#FFFFFF",
  ink: "#1F2933",
  polarity: { "+": "#0B62A4", "-": "#B5460F", "?": "#5B6875" },
  labelWeight: 500,
  linkWidth: 2,
  dashMinus: "",
  dashInferred: "6 5",
  signDisc: 0,
};

/** The looks of a sheet, by name. */
export const SHEET_STYLES: Readonly<Record<string, SheetStyle>> = {
  light: LIGHT,
  dark: {
    ...LIGHT,
    paper: "#14181D",
    ink: "#E8EDF2",
    polarity: { "+": "#74B7F0", "-": "#F19A63", "?": "#A3AFBB" },
  },
  // The sheet is magnified for a room, so what is stroke is set as at 15 px, three quarters of 20.
  projector: {
    ...LIGHT,
    ink: "#000000",
    polarity: { "+": "#00487F", "-": "#8A2F00", "?": "#3C4854" },
    labelWeight: 600,
    linkWidth: 2.25,
    dashMinus: "8 4",
    dashInferred: "1.5 4.5",
    signDisc: 8.2,
  },
};
