import { useState } from "react";
import { completion } from "../../core/capture/completeName";
import { useDocument } from "../../state/documentStore";
import { enterLine, type LineProblem } from "./enterLine";
import { earlierLine, laterLine, type LineHistory, NO_HISTORY, withLine } from "./lineHistory";

/** What the capture line shows, and what can be done with it. */
export interface CaptureLineState {
  readonly text: string;
  /** What Tab would add. */
  readonly ghost: string;
  readonly problem: LineProblem | null;
  readonly type: (text: string) => void;
  /** Adds what the line says; what cannot be read stays in it. */
  readonly enter: () => void;
  /** What a key does beyond typing. Whether it did something. */
  readonly press: (key: string, shift: boolean) => boolean;
}

export function useCaptureLine(onLeave: () => void): CaptureLineState {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<LineProblem | null>(null);
  const [history, setHistory] = useState<LineHistory>(NO_HISTORY);
  const variables = useDocument((document) => document.variables);
  const names = Object.values(variables).map(({ name }) => name);
  const ghost = problem ? "" : completion(text, names);

  function type(now: string): void {
    setText(now);
    setProblem(null);
  }

  function enter(): void {
    if (text.trim() === "") return;
    const left = enterLine(text);
    setHistory(withLine(history, text));
    setText(left.text);
    setProblem(left.problem);
  }

  function recall(recalled: LineHistory | null): boolean {
    if (!recalled) return false;
    setHistory(recalled);
    type(recalled.lines[recalled.at] ?? "");
    return true;
  }

  function press(key: string, shift: boolean): boolean {
    if (key === "Tab" && !shift && ghost !== "") type(text + ghost);
    else if (key === "ArrowUp") return recall(earlierLine(history));
    else if (key === "ArrowDown") return recall(laterLine(history));
    else if (key === "Escape") onLeave();
    else return false;
    return true;
  }

  return { text, ghost, problem, type, enter, press };
}
