/**
 * Sizes of everything drawn on the sheet, in pixels at zoom 1: the figures of the look, in the
 * order of its tokens (src/ui/tokens.css), which the canvas uses for what is only stroke and fill.
 */
export const INK = {
  /** Height of a line of label text. */
  lineHeight: 18,
  /** Between the text of a label and its box. */
  labelPadding: { x: 6, y: 4 },
  /** Between a label's box and where a link begins or ends. */
  linkGap: 3,
  headLength: 11,
  headWidth: 9.6,
  /** How far before the tip the shaft ends: inside the head, so that the tip stays sharp. */
  shaftEnd: 8,
  /** Room that a polarity sign needs round its centre. */
  signRadius: 7,
  /** Between the line and the centre of its sign. */
  signOffset: 11,
  delayLength: 16,
  delayGap: 6,
  badgeRadius: 12.5,
  chipWidth: 19,
  chipHeight: 16,
  /** Where on a link its leverage chip stands, as a share of its length. */
  chipFraction: 0.27,
  selfLoopRadius: 18,
  /** The least length of a link that has room for its head, its sign and a chip; with bars as well. */
  roomOfMarks: 52,
  roomOfMarksAndBars: 80,
} as const;
