import styles from "./Told.module.css";

const [BEGINS, ENDS] = ["\uE000", "\uE001"];

/** Sets a name so that `Told` finds it. */
export function marked(name: string): string {
  return `${BEGINS}${name}${ENDS}`;
}

/** A sentence in which names stand out from the words round them. */
export function Told({ text }: { readonly text: string }) {
  // Every second piece was between two marks.
  return text.split(/[\uE000\uE001]/).map((piece, place) =>
    place % 2 === 0 ? (
      piece
    ) : (
      <em key={place} className={styles.name}>
        {piece}
      </em>
    ),
  );
}
