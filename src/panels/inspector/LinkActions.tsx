import { ArrowLeftRight, Split, Trash2 } from "lucide-react";
import { reverseLinks } from "../../core/commands/links";
import type { Link } from "../../core/model/document";
import { act } from "../../state/act";
import { removeThings } from "../../state/removeThings";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/panelWords";
import { PanelFoot } from "../shared/PanelFoot";
import { splitLink } from "../shared/splitLink";

/** Turn a link round, put a variable between its ends, or delete it. */
export function LinkActions({ link }: { readonly link: Link }) {
  const linkIds = [link.id];
  return (
    <PanelFoot>
      <Button icon={<ArrowLeftRight />} keys="R" onClick={() => act(reverseLinks, { linkIds })}>
        {t("inspector:link.reverse")}
      </Button>
      <Button icon={<Split />} onClick={() => splitLink(link.id)}>
        {t("inspector:link.split")}
      </Button>
      <IconButton
        data-end
        label={t("inspector:link.delete")}
        icon={<Trash2 />}
        onClick={() => removeThings({ variableIds: [], linkIds })}
      />
    </PanelFoot>
  );
}
