import { type IdKind, type IdOfKind, newId } from "../core/model/ids";

/** A new id of this kind, unlike any other. */
export function freshId<Kind extends IdKind>(kind: Kind): IdOfKind[Kind] {
  return newId(kind, random);
}

/** A number in [0, 1) that nobody can foresee. */
function random(): number {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return bits / 2 ** 32;
}
