import { afterEach, describe, expect, it, vi } from "vitest";
import { placesIn, placesWanted } from "../../src/core/layout/insert";
import { findPlaces } from "../../src/workers/layoutClient";
import { sketch } from "../sketch";

afterEach(() => vi.unstubAllGlobals());

function wanted() {
  const document = sketch("a +> b, b -> c, c +> a, c +> d");
  const question = placesWanted(
    { ...document, layout: { ...document.layout, positions: {} } },
    (text) => text.length * 7,
  );
  if (!question) throw new Error("places are wanted");
  return question;
}

describe("places", () => {
  it("are found on this thread where no worker can be had", async () => {
    vi.stubGlobal("Worker", undefined);
    expect(await findPlaces(wanted())).toEqual(placesIn(wanted()));
  });

  it("are found on this thread when the worker breaks down, which is ended", async () => {
    const terminate = vi.fn<() => void>();
    class BrokenWorker extends EventTarget {
      terminate = terminate;
      postMessage(): void {
        queueMicrotask(() => this.dispatchEvent(new Event("error")));
      }
    }
    vi.stubGlobal("Worker", BrokenWorker);
    expect(await findPlaces(wanted())).toEqual(placesIn(wanted()));
    expect(terminate).toHaveBeenCalledOnce();
  });
});
