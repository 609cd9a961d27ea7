import { existsSync, readFileSync, readdirSync } from "node:fs";

const FOLDER = "../shared";

/**
 * Whether a folder of the material that lies beside the project is there. On a user's machine it is
 * not; then this says what is not tested, and the test goes on without it.
 */
export function hasShared(folder: string, without: string): boolean {
  const present = existsSync(`${FOLDER}/${folder}`);
  if (!present) console.log(`${FOLDER}/${folder} is absent, so not tested: ${without}.`);
  return present;
}

/** The text of a file of that material. */
export function sharedText(path: string): string {
  return readFileSync(`${FOLDER}/${path}`, "utf8");
}

/** Every file below one of its folders whose path ends so, relative to the material. */
export function sharedFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(`${FOLDER}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path}`);
}
