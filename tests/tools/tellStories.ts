// node tests/tools/run.mjs tests/tools/tellStories.ts [model]: the story and the why of every loop of the ready-made models, as text, to be read by a person.
import { labelOf } from "../../src/core/loops/loopLabels";
import { listLoops } from "../../src/core/loops/listLoops";
import { notesByKey } from "../../src/core/loops/loopName";
import { loopStory } from "../../src/core/loops/loopStory";
import { linksFrom, storyStart } from "../../src/core/loops/storyStart";
import type { CldDocument } from "../../src/core/model/document";
import { storyText } from "../../src/panels/shared/tellLoop";
import { whySentences } from "../../src/panels/shared/tellWhy";
import { libraryModels } from "../core/drawing/models";

const wanted = process.argv[2];
for (const { name, document } of libraryModels()) {
  if (!wanted || name === wanted) console.log(told(name, document).join("\n\n"));
}

function told(model: string, document: CldDocument): readonly string[] {
  const { variables, links } = document;
  const loops = listLoops(links);
  const notes = notesByKey(document);
  const loopTexts = Array.from({ length: loops.count }, (_, index) => {
    const path = loops.path(index);
    const inOrder = loops.links(index).flatMap((id) => links[id] ?? []);
    const story = loopStory(linksFrom(inOrder, storyStart(path, variables)));
    const title = `${labelOf(document, loops, index)} ${notes.get(loops.key(index))?.name ?? ""}`;
    return [
      `## ${title.trim()}`,
      storyText(story, variables),
      `Why: ${whySentences(story, variables).join(" ")}`,
    ];
  });
  return [`# ${model}`, ...loopTexts.flat()];
}
