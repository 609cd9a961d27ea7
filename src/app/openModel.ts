import type { CldDocument } from "../core/model/document";
import { exploreDocument, openDocument } from "../state/documents";
import { isExploring } from "../state/exploring";
import { tell } from "../state/messages";
import { onSessionChange } from "../state/sessionStore";
import { t } from "../words/words";

/** Most visits begin with what was drawn before, and do without the list of models. */
const library = () => import("../library/catalogue");

/** Opens a copy of a ready-made model, to be changed at will. */
export async function openModel(id: string): Promise<void> {
  await withModel(id, (model) => openDocument(model, { from: "library" }));
}

/** Shows a ready-made model to be explored; nothing of it is kept. */
export async function exploreModel(id: string): Promise<void> {
  await withModel(id, exploreDocument);
}

async function withModel(
  id: string,
  show: (model: CldDocument) => Promise<unknown>,
): Promise<void> {
  try {
    const { loadModel } = await library();
    await show(await loadModel(id));
  } catch {
    tell(t("app:model.notLoaded"), { tone: "error" });
  }
}

const PARAMETER = "model";
const MODE = "mode";

/**
 * Opens the model that the address names, as in `?model=oregon-cco`, and takes the name out of the
 * address: a reload shall show the copy with its changes, not a fresh one. With `&mode=explore` it is
 * only shown to be explored, and the address stays until that ends: a reload begins anew.
 */
export function openModelOfAddress(): void {
  const { searchParams } = new URL(window.location.href);
  const name = searchParams.get(PARAMETER);
  if (name === null) return;
  const isExplored = searchParams.get(MODE) === "explore";
  if (!isExplored) clearAddress();
  void (isExplored ? exploreNamed(name) : openNamed(name));
}

async function openNamed(name: string): Promise<void> {
  if (await isKnown(name)) await openModel(name);
}

async function exploreNamed(name: string): Promise<void> {
  if (!(await isKnown(name))) return clearAddress();
  await exploreModel(name);
  clearAddressAfterExploring();
}

/** Whether there is a model of this name; else says that there is none, or that nobody can tell now. */
async function isKnown(name: string): Promise<boolean> {
  const loaded = await library().catch(() => null);
  if (loaded?.catalogueEntry(name)) return true;
  const sentence = loaded ? t("app:model.unknown", { name }) : t("app:model.notLoaded");
  tell(sentence, { tone: "error" });
  return false;
}

/** Exploring ends when something else is opened, and be it the copy to go on with. */
function clearAddressAfterExploring(): void {
  if (!isExploring()) return clearAddress();
  const stop = onSessionChange((now, before) => {
    if (now.openedSerial === before.openedSerial) return;
    clearAddress();
    stop();
  });
}

function clearAddress(): void {
  const address = new URL(window.location.href);
  address.searchParams.delete(PARAMETER);
  address.searchParams.delete(MODE);
  window.history.replaceState(window.history.state, "", address);
}
