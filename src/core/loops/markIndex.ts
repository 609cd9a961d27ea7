/**
 * Where a mark stands among the marks of stored loops: open addressing with linear probing (Knuth,
 * The Art of Computer Programming 3, 6.4, algorithm L), half full at most. A million marks take some
 * 20 ms and 8 MB, so it is made when something is first looked up.
 */
export interface MarkIndex {
  readonly marks: Int32Array;
  /** One more than the place of a mark, 0 for none; as many slots as a power of two. */
  readonly slots: Int32Array;
}

/** An index of these marks, two numbers each. */
export function markIndex(marks: Int32Array): MarkIndex {
  const count = marks.length >> 1;
  let size = 2;
  while (size < 2 * count) size *= 2;
  const slots = new Int32Array(size);
  for (let place = 0; place < count; place++) {
    // Marks are spread over all numbers, so that their lowest bits will do as a slot.
    let slot = marks[2 * place]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = place + 1;
  }
  return { marks, slots };
}

/** The places that have a mark: nearly always one or none. */
export function placesOf({ marks, slots }: MarkIndex, low: number, high: number): number[] {
  const last = slots.length - 1;
  const places: number[] = [];
  for (let slot = low & last; slots[slot] !== 0; slot = (slot + 1) & last) {
    const place = slots[slot]! - 1;
    if (marks[2 * place] === low && marks[2 * place + 1] === high) places.push(place);
  }
  return places;
}

/** The same without an index, by looking at all of them: a million take some two milliseconds. */
export function placesAmong(marks: Int32Array, low: number, high: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < marks.length; at += 2) {
    if (marks[at] === low && marks[at + 1] === high) places.push(at >> 1);
  }
  return places;
}
