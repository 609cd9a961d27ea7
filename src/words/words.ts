import i18next from "i18next";
import about from "./en/about.json";
import app from "./en/app.json";
import canvas from "./en/canvas.json";
import capture from "./en/capture.json";
import commands from "./en/commands.json";
import files from "./en/files.json";
import find from "./en/find.json";
import groups from "./en/groups.json";
import help from "./en/help.json";
import inspector from "./en/inspector.json";
import leverage from "./en/leverage.json";
import library from "./en/library.json";
import loops from "./en/loops.json";
import refusals from "./en/refusals.json";

/** Every visible sentence, by room: the English file gives the keys, other languages translate them. */
const english = {
  about,
  app,
  canvas,
  capture,
  commands,
  files,
  find,
  groups,
  help,
  inspector,
  leverage,
  library,
  loops,
  refusals,
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: typeof english;
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

/** The sentence for a key, such as t("loops:status.all", { count: 6 }). */
export const t = i18next.t;

/** The sentence for a key that arrives as data: the label of a step, the code of a refusal. */
export const wordsFor = i18next.t as (
  key: string,
  params?: Readonly<Record<string, string | number>>,
) => string;
