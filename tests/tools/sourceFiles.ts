import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface SourceFile {
  /** From the project's root, with forward slashes: "src/core/model/ids.ts". */
  readonly path: string;
  readonly text: string;
}

/** Every file under `folder` with one of these endings, in alphabetical order. */
export function sourceFiles(
  folder: string,
  endings: readonly string[] = [".ts", ".tsx"],
): readonly SourceFile[] {
  return walk(folder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.endsWith(".d.ts"))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name).replaceAll("\\", "/");
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}
