import { catalogueEntry, loadModel } from "../library/catalogue";
import { openDocument } from "../state/documents";
import { tell } from "../state/messages";
import { t } from "../words/words";

/** Opens a copy of a ready-made model, to be changed at will. */
export async function openModel(id: string): Promise<void> {
  try {
    await openDocument(await loadModel(id), { from: "library" });
  } catch {
    tell(t("app:model.notLoaded"), { tone: "error" });
  }
}

const PARAMETER = "model";

/**
 * Opens the model that the address names, as in `?model=oregon-cco`, and takes the name out of the
 * address: a reload shall show the copy with its changes, not a fresh one.
 */
export function openModelOfAddress(): void {
  const address = new URL(window.location.href);
  const name = address.searchParams.get(PARAMETER);
  if (name === null) return;
  address.searchParams.delete(PARAMETER);
  window.history.replaceState(window.history.state, "", address);
  if (catalogueEntry(name)) void openModel(name);
  else tell(t("app:model.unknown", { name }), { tone: "error" });
}
