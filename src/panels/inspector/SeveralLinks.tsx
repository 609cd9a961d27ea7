import { changeLinks, setDelay, setPolarity } from "../../core/commands/links";
import type { Link } from "../../core/model/document";
import { act } from "../../state/act";
import { BasisField } from "./BasisField";
import { DelayField } from "./DelayField";
import styles from "./Inspector.module.css";
import { PolarityField } from "./PolarityField";
import { sharedFact } from "./sharedFact";
import { StrengthField } from "./StrengthField";

/** What several links share. */
export function SeveralLinks({ links }: { readonly links: readonly Link[] }) {
  const linkIds = links.map(({ id }) => id);
  const polarity = sharedFact(links, (link) => link.polarity);
  const delayed = sharedFact(links, (link) => link.delay !== null);
  const basis = sharedFact(links, (link) => link.basis);
  const strength = sharedFact(links, (link) => link.strength);
  return (
    <div className={styles.fields}>
      <PolarityField
        {...polarity}
        onChange={(sign) => act(setPolarity, { linkIds, polarity: sign })}
      />
      <DelayField
        {...delayed}
        onChange={(late) => act(setDelay, { linkIds, delay: late ? { length: "" } : null })}
      />
      <BasisField
        {...basis}
        onChange={(value) => act(changeLinks, { linkIds, changes: { basis: value } })}
      />
      <StrengthField
        {...strength}
        onChange={(value) => act(changeLinks, { linkIds, changes: { strength: value } })}
      />
    </div>
  );
}
