import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { addLink } from "../../core/commands/links";
import { addVariable, renameVariable } from "../../core/commands/variables";
import type { VariableId } from "../../core/model/document";
import { nameKey } from "../../core/model/names";
import { act } from "../../state/act";
import { currentDocument, useDocument } from "../../state/documentStore";
import { freshId } from "../../state/freshId";
import { session } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/outlineWords";
import styles from "./OutlinePanel.module.css";

/** What is being typed: a new variable, the effect of one, or another name for one. */
export type Typing =
  | { readonly kind: "new" }
  | { readonly kind: "effect" | "rename"; readonly variable: VariableId };

interface OutlineFieldProps {
  readonly typing: Typing;
  /** Takes the key of the line that was made or renamed. */
  readonly onMade: (key: string) => void;
  readonly onEnd: () => void;
}

/** The one field of the outline: names come from here, and completions from the diagram. */
export function OutlineField({ typing, onMade, onEnd }: OutlineFieldProps) {
  const names = useDocument(({ variables }) => variables);
  const about = typing.kind === "new" ? undefined : names[typing.variable]?.name;
  const [text, setText] = useState(typing.kind === "rename" ? (about ?? "") : "");
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => {
    if (typing.kind === "new") return;
    field.current?.focus();
    field.current?.select();
  }, [typing]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const key = text.trim() === "" ? null : made(typing, text);
    if (key === null) return;
    setText("");
    onMade(key);
    // One variable after another is typed without leaving the field.
    if (typing.kind !== "new") onEnd();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || typing.kind === "new") return;
    event.stopPropagation();
    onMade(typing.variable);
    onEnd();
  }

  return (
    <form className={styles.field} onSubmit={submit}>
      <input
        ref={field}
        data-outline-field=""
        aria-label={labelOf(typing, about)}
        placeholder={hintOf(typing, about)}
        list={typing.kind === "effect" ? list : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typing.kind === "effect" && (
        <datalist id={list}>
          {Object.values(names).map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      )}
      <Button type="submit">{t("outline:add")}</Button>
    </form>
  );
}

function labelOf(typing: Typing, name = ""): string {
  return typing.kind === "new" ? t("outline:new") : t(`outline:${typing.kind}`, { name });
}

function hintOf(typing: Typing, name = ""): string {
  if (typing.kind === "new") return t("outline:newHint");
  return typing.kind === "effect" ? t("outline:effectHint", { name }) : "";
}

/** Does what was typed for; the key of the line it made, or null when it was refused. */
function made(typing: Typing, text: string): string | null {
  switch (typing.kind) {
    case "new": {
      const id = freshId("variable");
      return act(addVariable, { id, name: text, position: null }) ? id : null;
    }
    case "rename":
      return act(renameVariable, { variableId: typing.variable, name: text })
        ? typing.variable
        : null;
    case "effect":
      return linked(typing.variable, text);
  }
}

/** A link to the variable of this name, or to a new one; in one step. */
function linked(source: VariableId, name: string): string | null {
  const link = { id: freshId("link"), source, polarity: session().lastPolarity, delay: null };
  const known = Object.values(currentDocument().variables).find(
    (variable) => nameKey(variable.name) === nameKey(name),
  );
  const isDone = known
    ? act(addLink, { ...link, target: known.id })
    : act(addVariable, { id: freshId("variable"), name, position: null, linkFrom: link });
  return isDone ? `${source} ${link.id}` : null;
}
