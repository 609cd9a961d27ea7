import { type ComponentType, createElement, lazy, useState } from "react";

const loads: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is loaded when it is first shown, or by `loadTheRest`. Loaded before, it is
 * shown at once: React keeps a place that had to wait empty for a third of a second.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loading = async (): Promise<ComponentType<Props>> => (loaded = await load());
  const Awaited = lazy(async () => ({ default: await loading() }));
  loads.push(loading);
  return function Later(props: Props) {
    const [component] = useState(() => ({ Shown: loaded ?? Awaited }));
    return createElement<Props>(component.Shown, props);
  };
}

/**
 * Loads the code of everything that waits to be shown, so that an app once opened goes on where the
 * network ends. Resolves when all is there; what cannot be had now is tried again when it is shown.
 */
export async function loadTheRest(): Promise<void> {
  await Promise.allSettled(loads.map((load) => load()));
}
