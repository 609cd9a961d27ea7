import { useMemo, useState } from "react";
import { loopStory } from "../../core/loops/loopStory";
import type { Link } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { changeNote } from "./changeNote";
import type { LoopFacts } from "./loopFacts";
import { type KeptStory, keptStory } from "./readStory";
import { storyText } from "./tellLoop";

/** The story of a loop as somebody keeps it, and as its links tell it. */
export interface LoopStory {
  readonly text: string;
  readonly kept: KeptStory;
  /** Whether it is word for word what its links tell. */
  readonly isTelling: boolean;
  /** How often it was made of the links here. */
  readonly written: number;
  readonly change: (text: string) => void;
  /** Makes what the links tell the story. */
  readonly write: () => void;
}

/** The links are those of the loop, from where it is told. */
export function useLoopStory({ path, note }: LoopFacts, links: readonly Link[]): LoopStory {
  const variables = useDocument((document) => document.variables);
  const [written, setWritten] = useState(0);
  const text = note?.story ?? "";
  const telling = useMemo(() => storyText(loopStory(links), variables), [links, variables]);
  const kept = useMemo(() => keptStory(text, links, variables), [text, links, variables]);
  return {
    text,
    kept,
    isTelling: text === telling,
    written,
    change: (story) => changeNote(path, { story }),
    write: () => {
      changeNote(path, { story: telling });
      setWritten(written + 1);
    },
  };
}
