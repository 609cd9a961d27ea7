import { onSettingsChange, type Settings, settings } from "../state/settings";

/** Shows the chosen theme from now on; without a choice the system's. Returns what ends that. */
export function startTheme(): () => void {
  show(settings());
  return onSettingsChange(show);
}

function show({ theme }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
