import { posix } from "node:path";
import type { SourceFile } from "../tools/sourceFiles";

/** What is wrong with one import or one line, in a sentence that says what to do instead. */
export interface Offence {
  readonly path: string;
  readonly message: string;
}

/** Which rooms each room may import from; itself always. The order of house: app → panels, canvas → state → workers → library → core. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  app: ["panels", "canvas", "state", "workers", "library", "core", "ui", "words"],
  panels: ["state", "workers", "library", "core", "ui", "words"],
  canvas: ["state", "workers", "library", "core", "ui", "words"],
  state: ["workers", "library", "core", "words"],
  workers: ["library", "core", "words"],
  library: ["core", "words"],
  core: [],
  ui: [],
  words: [],
};

/** Packages that only one room may know, so that replacing one touches one room. */
const OWNED_PACKAGES: readonly { readonly pattern: RegExp; readonly rooms: readonly string[] }[] = [
  { pattern: /^@xyflow\//, rooms: ["canvas"] },
  { pattern: /^(zustand|zundo)(\/|$)/, rooms: ["state"] },
  { pattern: /^(elkjs|comlink)(\/|$)/, rooms: ["workers"] },
  { pattern: /^idb(\/|$)/, rooms: ["state"] },
  {
    pattern: /^(react|react-dom|radix-ui|i18next|react-i18next|sonner|cmdk)(\/|$)/,
    rooms: ["app", "panels", "canvas", "state", "ui", "words"],
  },
];

/** Names in core that would make the same input give another output. */
const IMPURE =
  /\b(?:Math\.random|Date\.now|new Date\(\)|performance\.now|crypto\.|localStorage|indexedDB|document\.(?:createElement|querySelector|getElement)|window\.|navigator\.|setTimeout|setInterval|fetch\()/;

/** Folder names that say kind, not subject. */
const KIND_FOLDERS = /(?:^|\/)(?:utils?|helpers?|common|hooks|types|misc|lib)\//;

export function offences(files: readonly SourceFile[]): readonly Offence[] {
  return files.flatMap((file) => [
    ...importOffences(file),
    ...purityOffences(file),
    ...namingOffences(file),
  ]);
}

/** The room of a path: "core" of "src/core/model/ids.ts"; main.tsx belongs to the app; null when unknown. */
function roomOf(path: string): string | null {
  const [top, room, ...rest] = path.split("/");
  if (top !== "src" || !room) return null;
  if (rest.length === 0) return room.startsWith("main.") || room.endsWith(".d.ts") ? "app" : null;
  return room in MAY_IMPORT ? room : null;
}

/** What a file imports: static, dynamic, re-exported, and worker addresses `new URL("./x", import.meta.url)`. */
export function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const patterns = [
    /\b(?:import|export)\s+(?:type\s+)?(?:[^"'();]*?\s+from\s+)?["']([^"']+)["']/g,
    /\bimport\(\s*["']([^"']+)["']\s*\)/g,
    /\bnew URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ""));
}

function importOffences({ path, text }: SourceFile): readonly Offence[] {
  const room = roomOf(path);
  if (!room)
    return [{ path, message: "lies in a folder that the house does not know; give it a room" }];
  return importsOf(text).flatMap((target) => {
    const message = target.startsWith(".")
      ? roomOffence(path, room, posix.join(posix.dirname(path), target))
      : packageOffence(room, target);
    return message ? [{ path, message }] : [];
  });
}

function roomOffence(path: string, room: string, target: string): string | null {
  if (!target.startsWith("src/"))
    return target === "package.json" ? null : `imports ${target}, which lies outside of src`;
  const other = roomOf(/\.[a-z]+$/.test(target) ? target : `${target}.ts`);
  if (!other) return `imports ${target}, which is no room`;
  if (room === "panels" && other === "panels") return panelOffence(path, target);
  if (room === other || MAY_IMPORT[room]?.includes(other)) return null;
  return `imports ${target}: ${room} may import only ${MAY_IMPORT[room]?.join(", ") || "nothing of ours"}`;
}

/** Panels share through panels/shared only; a file directly in panels/ puts them together. */
function panelOffence(path: string, target: string): string | null {
  const [, , panel, ...rest] = path.split("/");
  const [, , other, ...otherRest] = target.split("/");
  if (rest.length === 0 || otherRest.length === 0) return null;
  return panel === other || other === "shared"
    ? null
    : `imports ${target}: panels never import panels; use panels/shared`;
}

function packageOffence(room: string, name: string): string | null {
  const owned = OWNED_PACKAGES.find(({ pattern }) => pattern.test(name));
  if (!owned || owned.rooms.includes(room)) return null;
  return `imports ${name}, which only ${owned.rooms.join(", ")} may know`;
}

function purityOffences({ path, text }: SourceFile): readonly Offence[] {
  if (roomOf(path) !== "core") return [];
  return text.split("\n").flatMap((line, index) => {
    const impure = /^\s*(?:\/\/|\*|\/\*)/.test(line) ? null : IMPURE.exec(line);
    return impure
      ? [{ path, message: `line ${index + 1}: core is pure; pass ${impure[0]} in as an argument` }]
      : [];
  });
}

function namingOffences({ path, text }: SourceFile): readonly Offence[] {
  const found: Offence[] = [];
  if (KIND_FOLDERS.test(path)) found.push({ path, message: "its folder says kind, not subject" });
  if (/\/index\.tsx?$/.test(path))
    found.push({ path, message: "no barrels: name the file for its subject" });
  if (/^export default\b/m.test(text)) found.push({ path, message: "named exports only" });
  return found;
}
