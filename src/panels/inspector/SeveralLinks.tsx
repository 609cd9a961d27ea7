import { changeLinks, setDelay, setPolarity } from "../../core/commands/links";
import type { Link } from "../../core/model/document";
import { act } from "../../state/act";
import { BasisField } from "./BasisField";
import { DelayField } from "./DelayField";
import styles from "./Inspector.module.css";
import { PolarityField } from "./PolarityField";
import { StrengthField } from "./StrengthField";

/** What several links share. */
export function SeveralLinks({ links }: { readonly links: readonly Link[] }) {
  const linkIds = links.map(({ id }) => id);
  const polarity = shared(links, (link) => link.polarity);
  const delayed = shared(links, (link) => link.delay !== null);
  const basis = shared(links, (link) => link.basis);
  const strength = shared(links, (link) => link.strength);
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

/** What all of them say, or that they differ. */
function shared<Fact>(
  links: readonly Link[],
  fact: (link: Link) => Fact,
): { readonly value: Fact | null; readonly mixed: boolean } {
  const [first, ...rest] = links.map(fact);
  const mixed = rest.some((other) => other !== first);
  return { value: mixed || first === undefined ? null : first, mixed };
}
