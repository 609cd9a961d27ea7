interface Credit {
  readonly name: string;
  /** Its name in package.json. */
  readonly packageName: string;
  readonly licence: string;
}

/** What ships with the app and is not ours. A test holds it against what is imported, and its licences. */
export const CREDITS: readonly Credit[] = [
  { name: "React", packageName: "react", licence: "MIT" },
  { name: "React DOM", packageName: "react-dom", licence: "MIT" },
  { name: "React Flow", packageName: "@xyflow/react", licence: "MIT" },
  {
    name: "Source Sans 3",
    packageName: "@fontsource-variable/source-sans-3",
    licence: "OFL-1.1",
  },
  { name: "Radix UI", packageName: "radix-ui", licence: "MIT" },
  { name: "Lucide", packageName: "lucide-react", licence: "ISC" },
  { name: "cmdk", packageName: "cmdk", licence: "MIT" },
  { name: "TanStack Virtual", packageName: "@tanstack/react-virtual", licence: "MIT" },
  { name: "zustand", packageName: "zustand", licence: "MIT" },
  { name: "zundo", packageName: "zundo", licence: "MIT" },
  { name: "i18next", packageName: "i18next", licence: "MIT" },
  { name: "react-i18next", packageName: "react-i18next", licence: "MIT" },
  { name: "Valibot", packageName: "valibot", licence: "MIT" },
  { name: "idb", packageName: "idb", licence: "ISC" },
  { name: "Comlink", packageName: "comlink", licence: "Apache-2.0" },
  { name: "tinykeys", packageName: "tinykeys", licence: "MIT" },
  { name: "elkjs", packageName: "elkjs", licence: "EPL-2.0 OR GPL-3.0-or-later" },
  { name: "Papa Parse", packageName: "papaparse", licence: "MIT" },
];
