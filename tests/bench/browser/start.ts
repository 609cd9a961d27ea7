import type { ServedApp } from "./servedApp";

declare global {
  interface Window {
    /** Milliseconds since the navigation. */
    toolbarAnswered?: number;
  }
}

/** From the navigation until the sheet is drawn and the toolbar answers, milliseconds; nothing is cached. */
export async function timeToInteractive(app: ServedApp): Promise<number> {
  return app.visit(async (page) => {
    await page.addInitScript(tryToolbar);
    await page.goto("");
    const answered = await page.waitForFunction(() => window.toolbarAnswered);
    return (await answered.jsonValue()) ?? Infinity;
  });
}

/** Presses the main menu at every frame until it opens, and notes when that was seen. */
function tryToolbar(): void {
  const press = { bubbles: true, cancelable: true, button: 0, pointerType: "mouse" };
  const look = (): void => {
    const sheet = document.querySelector(".react-flow__pane");
    if (sheet && document.querySelector('[role="menu"]')) {
      const shown = new MessageChannel();
      shown.port1.onmessage = () => (window.toolbarAnswered = performance.now());
      shown.port2.postMessage(null);
      return;
    }
    const closed = '[data-region="tools"] [aria-haspopup="menu"][aria-expanded="false"]';
    document.querySelector(closed)?.dispatchEvent(new PointerEvent("pointerdown", press));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
