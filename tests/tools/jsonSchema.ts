import { toJsonSchema } from "@valibot/to-json-schema";
import { CURRENT_VERSION } from "../../src/core/formats/cld/currentVersion";
import { currentSchema } from "../../src/core/formats/cld/migrate";
import { stableJson } from "../../src/core/formats/stableJson";

/** Where the JSON Schema of the current version lies, from the project's root. */
export const SCHEMA_FILE = `public/schema/causal-loop-document-${CURRENT_VERSION}.json`;

/** The text of that file: what `*.cld.json` files must be, for editors and for other programs. */
export function schemaText(): string {
  const { $schema, ...schema } = toJsonSchema(currentSchema, {
    typeMode: "input",
    // JSON has no way to write an infinite number but one that is too large to hold.
    ignoreActions: ["finite"],
  });
  return stableJson({
    $schema,
    title: `Causal-loop document, version ${CURRENT_VERSION}`,
    description:
      "A causal-loop diagram as Loopwright keeps it (*.cld.json). Fields at their default may be left out. Beyond this schema, references must point at things that exist, ids are used once, and a loop's path begins with its least id.",
    ...schema,
  });
}
