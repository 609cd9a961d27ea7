import * as v from "valibot";
import type { SavedDocument } from "./documentStorage";
import { openKey, unsavedWork } from "./keeping";
import { documentStorage, newDocumentKey, retitled, savedForm } from "./savedDocuments";
import { copyTitle } from "./titles";

const PREFIX = "loopwright-rescue-";

const rescueSchema = v.object({
  saved: v.object({
    key: v.string(),
    title: v.string(),
    modified: v.number(),
    used: v.number(),
    variables: v.number(),
    links: v.number(),
    revision: v.string(),
    text: v.string(),
    bends: v.optional(v.record(v.string(), v.number())),
  }),
  replaces: v.array(v.string()),
});
type Rescue = v.InferOutput<typeof rescueSchema>;

/**
 * Leaves what is not stored yet where it is written at once: a page that goes away may end before
 * its database does. Gives what takes it away again once it is stored, also what an earlier failure left.
 */
export function leaveRescue(): () => void {
  const work = unsavedWork();
  if (!work) return () => drop(PREFIX + openKey());
  const name = PREFIX + work.saved.key;
  try {
    localStorage.setItem(name, JSON.stringify(work));
  } catch {
    // Blocked, or too little room for this document: the database may still finish.
  }
  return () => drop(name);
}

/** Stores what was left by pages that went away before their database had finished. */
export async function takeInRescued(): Promise<void> {
  for (const name of rescueNames()) {
    const rescue = rescueUnder(name);
    if (rescue) await takeIn(rescue);
    drop(name);
  }
}

async function takeIn({ saved, replaces }: Rescue): Promise<void> {
  const storage = documentStorage();
  const stored = await storage.read(saved.key);
  if (stored?.text === saved.text) return;
  if (!stored || replaces.includes(stored.revision)) {
    await storage.write(saved, stored?.revision ?? null);
    return;
  }
  const copy = await copyOf(saved);
  await storage.write(copy, null);
}

/** Somebody has changed the stored one since: both are kept. */
async function copyOf(saved: SavedDocument): Promise<SavedDocument> {
  const copy = await retitled(saved, copyTitle(saved.title));
  const key = newDocumentKey();
  return copy.ok ? savedForm(copy.document, key, saved.modified, saved.bends) : { ...saved, key };
}

function rescueNames(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return []; // Blocked: nothing was left there either.
  }
}

function rescueUnder(name: string): Rescue | null {
  try {
    const parsed = v.safeParse(rescueSchema, JSON.parse(localStorage.getItem(name) ?? "null"));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // Cut short by a crash while it was written: there is nothing to take in.
  }
}

function drop(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Blocked since: it is compared with what is stored when it is met again.
  }
}
