import { useState } from "react";
import { shortLoopName, tellingPath } from "../../core/loops/loopName";
import type { ElementRef } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { RingBadge } from "../../ui/RingBadge";
import { t } from "../../words/dialogWords";
import { findElements, type FoundLoop } from "./findElements";
import { SearchDialog } from "./SearchDialog";
import { SearchGroup } from "./SearchGroup";
import { SearchItem } from "./SearchItem";

interface FindDialogProps {
  readonly onClose: () => void;
  readonly onChoose: (ref: ElementRef) => void;
}

/** Finds a variable or a loop by its words, and goes there. */
export function FindDialog({ onClose, onChoose }: FindDialogProps) {
  const document = useDocument((whole) => whole);
  const allLoops = useAnalysis((analysis) => analysis.loops);
  const [text, setText] = useState("");
  const { variables, loops } = findElements(document, allLoops, text);
  return (
    <SearchDialog
      label={t("find:name")}
      hint={t("find:hint")}
      empty={t("find:empty", { text })}
      onClose={onClose}
      found
      onSearch={setText}
    >
      {variables.length > 0 && (
        <SearchGroup heading={t("find:variables")}>
          {variables.map(({ id, name }) => (
            <SearchItem
              key={id}
              id={id}
              words={name}
              onSelect={() => onChoose({ type: "variable", id })}
            >
              {name}
            </SearchItem>
          ))}
        </SearchGroup>
      )}
      {loops.length > 0 && (
        <SearchGroup heading={t("find:loops")}>
          {loops.map((loop) => (
            <LoopItem key={loop.key} loop={loop} onChoose={onChoose} />
          ))}
        </SearchGroup>
      )}
    </SearchDialog>
  );
}

interface LoopItemProps {
  readonly loop: FoundLoop;
  readonly onChoose: (ref: ElementRef) => void;
}

function LoopItem({ loop: { path, key, label, name, kind }, onChoose }: LoopItemProps) {
  const variables = useDocument((whole) => whole.variables);
  const loops = useAnalysis((analysis) => analysis.loops);
  const said =
    name || shortLoopName(tellingPath(loops, path).map((id) => variables[id]?.name ?? ""));
  return (
    <SearchItem
      id={key}
      words={said}
      mark={<RingBadge label={label} kind={kind} size="small" />}
      onSelect={() => onChoose({ type: "loop", path })}
    >
      <span className="visually-hidden">{label} </span>
      {said}
    </SearchItem>
  );
}
