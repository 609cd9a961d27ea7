import { Trash2 } from "lucide-react";
import {
  changeLeverageTag,
  moveLeverageTag,
  removeLeverageTag,
} from "../../core/commands/leverage";
import type { LeveragePoint, LeverageTag } from "../../core/model/document";
import { act } from "../../state/act";
import { Button } from "../../ui/Button";
import { Segments } from "../../ui/Segments";
import { TextArea } from "../../ui/TextArea";
import { t } from "../../words/panelWords";
import { TagEvidence } from "./evidence/TagEvidence";
import styles from "./LeverageTags.module.css";
import { RungChooser } from "./RungChooser";

interface LeverageTagEditorProps {
  readonly tag: LeverageTag;
  readonly taken: readonly LeveragePoint[];
}

/** Why this place, whose judgement it is, another level, or away with it. */
export function LeverageTagEditor({ tag, taken }: LeverageTagEditorProps) {
  const change = (changes: Partial<Pick<LeverageTag, "rationale" | "by">>) =>
    act(changeLeverageTag, { tagId: tag.id, changes });
  return (
    <div className={styles.editor}>
      <TextArea
        label={t("leverage:rationale")}
        value={tag.rationale}
        onCommit={(rationale) => change({ rationale })}
      />
      <Segments
        wide
        label={t("leverage:by")}
        value={tag.by}
        options={[
          { value: "modeller", label: t("leverage:byModeller") },
          { value: "source", label: t("leverage:bySource") },
        ]}
        onChange={(by) => change({ by })}
      />
      <TagEvidence tag={tag} />
      <div className={styles.foot}>
        <RungChooser
          present={tag.point}
          taken={taken}
          suggested={null}
          onChoose={(point) => act(moveLeverageTag, { tagId: tag.id, point })}
        />
        <Button
          variant="quiet"
          icon={<Trash2 />}
          onClick={() => act(removeLeverageTag, { tagId: tag.id })}
        >
          {t("leverage:remove")}
        </Button>
      </div>
    </div>
  );
}
