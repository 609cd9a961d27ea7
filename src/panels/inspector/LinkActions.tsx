import { ArrowLeftRight, Split, Trash2 } from "lucide-react";
import { removeElements } from "../../core/commands/elements";
import { reverseLinks } from "../../core/commands/links";
import { insertVariable } from "../../core/commands/variables";
import type { Link } from "../../core/model/document";
import { act } from "../../state/act";
import { currentDrawing } from "../../state/drawingStore";
import { freshId } from "../../state/freshId";
import { selectVariables, setSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import { PanelFoot } from "../shared/PanelFoot";

/** Turn a link round, put a variable between its ends, or delete it. */
export function LinkActions({ link }: { readonly link: Link }) {
  const linkIds = [link.id];
  return (
    <PanelFoot>
      <Button icon={<ArrowLeftRight />} keys="R" onClick={() => act(reverseLinks, { linkIds })}>
        {t("inspector:link.reverse")}
      </Button>
      <Button icon={<Split />} onClick={() => split(link)}>
        {t("inspector:link.split")}
      </Button>
      <IconButton
        data-end
        label={t("inspector:link.delete")}
        icon={<Trash2 />}
        onClick={() => act(removeElements, { variableIds: [], linkIds })}
      />
    </PanelFoot>
  );
}

/** The new variable stands where the link had its middle, and its name is asked for at once. */
function split(link: Link): void {
  const id = freshId("variable");
  const middle = currentDrawing().links[link.id]?.middle ?? null;
  const newLinkIds: readonly [Link["id"], Link["id"]] = [freshId("link"), freshId("link")];
  const name = t("inspector:link.splitName");
  if (!act(insertVariable, { linkId: link.id, id, newLinkIds, name, position: middle })) return;
  selectVariables([id]);
  setSession({ editing: { kind: "renaming", variableId: id } });
}
