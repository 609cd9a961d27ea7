import { type ComponentType, lazy } from "react";

const loads: (() => Promise<unknown>)[] = [];

/** A component whose code is loaded when it is first shown, or by `loadTheRest`. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  loads.push(load);
  return lazy(async () => ({ default: await load() }));
}

/**
 * Loads the code of everything that waits to be shown, so that an app once opened goes on where the
 * network ends. Resolves when all is there; what cannot be had now is tried again when it is shown.
 */
export async function loadTheRest(): Promise<void> {
  await Promise.allSettled(loads.map((load) => load()));
}
