import { Command } from "cmdk";
import { Link2 } from "lucide-react";
import { useState } from "react";
import { attachEvidence } from "../../../core/commands/evidence";
import type { QuoteId } from "../../../core/model/document";
import { act } from "../../../state/act";
import { useAnalysis } from "../../../state/analysisStore";
import { useDocument } from "../../../state/documentStore";
import { tell } from "../../../state/messages";
import { whileOpen } from "../../../state/whileOpen";
import { Button } from "../../../ui/Button";
import { Popover } from "../../../ui/Popover";
import { takeFocus } from "../../../ui/takeFocus";
import { t } from "../../../words/panelWords";
import { goTo } from "../goTo";
import { type Attachable, attachables, KINDS } from "./attachables";
import styles from "./evidence.module.css";

/** Makes the same quote evidence of something else, found by its name. */
export function AttachTo({ quoteId }: { readonly quoteId: QuoteId }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t("evidence:attach.label")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" icon={<Link2 />}>
          {t("evidence:attachTo")}
        </Button>
      }
    >
      <Targets
        quoteId={quoteId}
        onChoose={(chosen) => {
          setOpen(false);
          attach(quoteId, chosen);
        }}
      />
    </Popover>
  );
}

interface TargetsProps {
  readonly quoteId: QuoteId;
  readonly onChoose: (chosen: Attachable) => void;
}

function Targets({ quoteId, onChoose }: TargetsProps) {
  const [sought, setSought] = useState("");
  const document = useDocument((whole) => whole);
  const loops = useAnalysis((analysis) => analysis.loops);
  const found = attachables(document, loops, quoteId, sought);
  return (
    <Command label={t("evidence:attach.label")} shouldFilter={false} loop className={styles.finder}>
      <Command.Input
        ref={takeFocus}
        className={styles.sought}
        placeholder={t("evidence:attach.hint")}
        value={sought}
        onValueChange={setSought}
      />
      <Command.List className={styles.found} label={t("evidence:attach.label")}>
        <Command.Empty className={styles.soft}>{t("evidence:attach.empty")}</Command.Empty>
        {KINDS.map((kind) => {
          const things = found.filter((thing) => thing.kind === kind);
          if (things.length === 0) return null;
          return (
            <Command.Group
              key={kind}
              heading={t(`evidence:attach.${kind}`)}
              className={styles.kind}
            >
              {things.map((thing) => (
                <Command.Item
                  key={thing.key}
                  value={thing.key}
                  className={styles.option}
                  onSelect={() => onChoose(thing)}
                >
                  {thing.name}
                </Command.Item>
              ))}
            </Command.Group>
          );
        })}
      </Command.List>
    </Command>
  );
}

function attach(quoteId: QuoteId, { place, ref, name }: Attachable): void {
  const evidence = { quoteId, stance: "supports", polarity: null, note: "" } as const;
  if (!act(attachEvidence, { target: place, evidence })) return;
  tell(t("evidence:attach.done", { name }), {
    action: whileOpen({ label: t("evidence:goThere"), run: () => goTo(ref) }),
  });
}
