import i18next, { type ParseKeys, type TFunction } from "i18next";
import app from "./en/app.json";
import canvas from "./en/canvas.json";
import capture from "./en/capture.json";
import commands from "./en/commands.json";
import files from "./en/files.json";
import panels from "./en/panels.json";
import refusals from "./en/refusals.json";
import type { LaterWords } from "./laterWords";

/** The sentences of the first page and of what answers at once: English gives the keys, other languages translate them. */
const english = { app, canvas, capture, commands, files, panels, refusals };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: typeof english & LaterWords;
  }
}

void i18next.init({
  lng: "en",
  fallbackLng: "en",
  defaultNS: "app",
  ns: Object.keys(english),
  resources: { en: english },
  // React escapes what it shows; escaping twice would print entities.
  interpolation: { escapeValue: false },
  initAsync: false,
});

type FirstWord = Exclude<keyof typeof english, "app">;
/** What gives sentences of the first page and of the rooms `Later`. */
export type Speaker<Later extends keyof LaterWords = never> = TFunction<
  readonly ["app", ...(FirstWord | Later)[]]
>;

/**
 * The sentence for a key, such as t("canvas:diagram"). Sentences of panels and dialogs come with
 * their code: `panelWords` and `dialogWords` give a `t` that knows them too.
 */
export const t: Speaker = i18next.t;

/** The sentence for a key that arrives as data: the label of a step, the code of a refusal. */
export const wordsFor = i18next.t as (
  key: string,
  params?: Readonly<Record<string, string | number>>,
) => string;

/**
 * A sentence to be filled in for hundreds of things at once, which `t` is slow at:
 * `phrase("canvas:link.name")({ from, to, polarity })`. It knows no plurals.
 */
export function phrase(
  key: ParseKeys<FirstRooms>,
): (params: Readonly<Record<string, string>>) => string {
  const sentence = i18next.t(key, { skipInterpolation: true });
  return (params) => sentence.replace(/\{\{(\w+)\}\}/g, (gap, name) => params[name] ?? gap);
}
type FirstRooms = readonly ["app", ...FirstWord[]];

/** Adds sentences to those of the first page, and gives what speaks them. */
export function withWords<Later extends keyof LaterWords>(
  words: Pick<LaterWords, Later>,
): Speaker<Later> {
  for (const [room, sentences] of Object.entries(words)) {
    i18next.addResourceBundle("en", room, sentences);
  }
  return i18next.t;
}
