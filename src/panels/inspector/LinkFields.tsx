import { changeLinks, setDelay, setPolarity } from "../../core/commands/links";
import { loopsThroughLink } from "../../core/loops/loopsThrough";
import type { Link } from "../../core/model/document";
import { act } from "../../state/act";
import { useAnalysis } from "../../state/analysisStore";
import { setSession } from "../../state/sessionStore";
import { TextArea } from "../../ui/TextArea";
import { TextField } from "../../ui/TextField";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";
import { LeverageTags } from "../shared/LeverageTags";
import { LoopRings } from "../shared/LoopRings";
import { BasisField } from "./BasisField";
import { DelayField } from "./DelayField";
import styles from "./Inspector.module.css";
import { PolarityField } from "./PolarityField";
import { SignEffect } from "./SignEffect";
import { StrengthField } from "./StrengthField";

/** Everything that can be said about a link. */
export function LinkFields({ link }: { readonly link: Link }) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const linkIds = [link.id];
  return (
    <div className={styles.fields}>
      <PolarityField
        value={link.polarity}
        onChange={(polarity) => {
          setSession({ lastPolarity: polarity });
          act(setPolarity, { linkIds, polarity });
        }}
      />
      <SignEffect link={link} />
      <DelayField
        value={link.delay !== null}
        onChange={(delayed) => act(setDelay, { linkIds, delay: delayed ? { length: "" } : null })}
      />
      {link.delay && (
        <Field label={t("inspector:link.delayLength")}>
          <TextField
            hideLabel
            label={t("inspector:link.delayLength")}
            hint={t("inspector:link.delayHint")}
            value={link.delay.length}
            onCommit={(length) => act(setDelay, { linkIds, delay: { length } })}
          />
        </Field>
      )}
      <BasisField
        value={link.basis}
        onChange={(basis) => act(changeLinks, { linkIds, changes: { basis } })}
      />
      <StrengthField
        value={link.strength}
        onChange={(strength) => act(changeLinks, { linkIds, changes: { strength } })}
      />
      <Field label={t("inspector:link.loops")}>
        <LoopRings
          indices={loopsThroughLink(loops, link.id)}
          through={{ variable: null, links: linkIds }}
        />
      </Field>
      <Field label={t("leverage:tags")}>
        <LeverageTags
          target={{ type: "link", id: link.id }}
          subject={{ type: "link", delayed: link.delay !== null }}
        />
      </Field>
      <TextArea
        label={t("inspector:link.rationale")}
        hint={t("inspector:link.rationaleHint")}
        value={link.rationale}
        onCommit={(rationale) => act(changeLinks, { linkIds, changes: { rationale } })}
      />
    </div>
  );
}
