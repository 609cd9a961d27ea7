import { useSyncExternalStore } from "react";
import { type Thumbnail, thumbnail } from "../../core/drawing/thumbnail";
import type { CldDocument } from "../../core/model/document";
import { CATALOGUE, loadModel } from "../../library/catalogue";

/** A ready-made model that was fetched to be shown small. */
export interface ShelvedModel {
  readonly document: CldDocument;
  readonly thumbnail: Thumbnail;
}

let shelf: ReadonlyMap<string, ShelvedModel> = new Map();
const listeners = new Set<() => void>();
let isFilling = false;

/** The models that are fetched and drawn by now, by their ids; more come while the browser has nothing better to do. */
export function useShelf(): ReadonlyMap<string, ShelvedModel> {
  return useSyncExternalStore(subscribe, () => shelf);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isFilling) void fill();
  return () => listeners.delete(listener);
}

/** One model after another as long as somebody looks, each in tasks of its own, so that the page always answers. */
async function fill(): Promise<void> {
  isFilling = true;
  for (const { id } of CATALOGUE) {
    if (listeners.size === 0) break;
    if (!shelf.has(id)) await put(id);
  }
  isFilling = false;
}

async function put(id: string): Promise<void> {
  await idle();
  // One that cannot be fetched now has no picture, and is tried again when the page is opened again.
  const document = await loadModel(id).catch(() => null);
  if (!document) return;
  await idle();
  shelf = new Map([...shelf, [id, { document, thumbnail: thumbnail(document) }]]);
  for (const listener of listeners) listener();
}

/** When the browser has nothing better to do, and in a task of its own. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Not every browser tells when it is idle.
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 200 });
  });
}
