/**
 * A copy of a thing with these fields; the thing itself when they say nothing new. Commands use it
 * so that a change that changes nothing gives back the same document.
 */
export function withFields<Thing extends object>(
  thing: Thing,
  fields: Partial<NoInfer<Thing>>,
): Thing {
  const changed = { ...thing, ...fields };
  return sameData(thing, changed) ? thing : changed;
}

/** A record after `change` of each of its values; null takes one out. The same record when nothing changed. */
export function mapRecord<Id extends string, Thing>(
  record: Readonly<Record<Id, Thing>>,
  change: (thing: Thing, id: Id) => Thing | null,
): Readonly<Record<Id, Thing>> {
  let same = true;
  const entries: [Id, Thing][] = [];
  for (const id of keysOf(record)) {
    const changed = change(record[id], id);
    same &&= changed === record[id];
    if (changed !== null) entries.push([id, changed]);
  }
  return same ? record : recordOf(entries);
}

/** A list after `change` of each of its members; null takes one out. The same list when nothing changed. */
export function mapList<Thing>(
  list: readonly Thing[],
  change: (thing: Thing) => Thing | null,
): readonly Thing[] {
  let same = true;
  const changed: Thing[] = [];
  for (const thing of list) {
    const next = change(thing);
    same &&= next === thing;
    if (next !== null) changed.push(next);
  }
  return same ? list : changed;
}

/** A record without these keys; the same record when it has none of them. */
export function withoutKeys<Id extends string, Thing>(
  record: Readonly<Record<Id, Thing>>,
  ids: ReadonlySet<Id>,
): Readonly<Record<Id, Thing>> {
  return mapRecord(record, (thing, id) => (ids.has(id) ? null : thing));
}

/** A record whose thing of this id gives way, at its place, to others. */
export function withReplaced<Id extends string, Thing extends { readonly id: Id }>(
  record: Readonly<Record<Id, Thing>>,
  id: Id,
  replacements: readonly Thing[],
): Readonly<Record<Id, Thing>> {
  return recordOf(
    keysOf(record).flatMap((key): [Id, Thing][] =>
      key === id
        ? replacements.map((thing): [Id, Thing] => [thing.id, thing])
        : [[key, record[key]]],
    ),
  );
}

/** The keys of a record, with their type, in its order. */
export function keysOf<Id extends string>(record: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(record) as Id[];
}

/** A record of these entries, in their order. */
export function recordOf<Id extends string, Thing>(
  entries: Iterable<readonly [Id, Thing]>,
): Readonly<Record<Id, Thing>> {
  return Object.fromEntries(entries) as Record<Id, Thing>;
}

/** Whether two plain values say the same, however deep. The order of an object's fields does not count. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map<string, unknown>(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
  );
}
