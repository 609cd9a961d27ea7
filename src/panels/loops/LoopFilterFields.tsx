import { X } from "lucide-react";
import { EVERY_LOOP, type LoopFilter, narrows } from "../../core/loops/loopFilter";
import { NO_LOOPS } from "../../core/loops/loopSet";
import type { Basis, GroupId, VariableId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { setSession, useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { IconButton } from "../../ui/IconButton";
import { NumberField } from "../../ui/NumberField";
import { SearchField } from "../../ui/SearchField";
import { Segments } from "../../ui/Segments";
import { Select } from "../../ui/Select";
import { t } from "../../words/panelWords";
import { elementName } from "../shared/elementName";
import styles from "./LoopsHead.module.css";
import { isCrossed, rangeWords } from "./rangeWords";

/** Every part of the filter but the kind. */
export function LoopFilterFields() {
  const filter = useSession((session) => session.loopFilter);
  const narrow = (changes: Partial<LoopFilter>) =>
    setSession({ loopFilter: { ...filter, ...changes } });
  return (
    <div className={styles.filter}>
      <span>{t("loops:filter.text")}</span>
      <SearchField
        label={t("loops:filter.text")}
        hint={t("loops:filter.textHint")}
        value={filter.text}
        onChange={(text) => narrow({ text })}
      />
      <span>{t("loops:filter.through")}</span>
      <Through filter={filter} narrow={narrow} />
      <InGroup filter={filter} narrow={narrow} />
      <Along filter={filter} narrow={narrow} />
      <span>{t("loops:filter.length")}</span>
      <div className={styles.range}>
        <NumberField
          label={t("loops:filter.shortest")}
          least={1}
          value={filter.shortest}
          onChange={(shortest) => narrow({ shortest })}
        />
        {t("loops:filter.to")}
        <NumberField
          label={t("loops:filter.longest")}
          least={1}
          value={filter.longest}
          onChange={(longest) => narrow({ longest })}
        />
      </div>
      {isCrossed(filter) && <output className={styles.full}>{rangeWords(filter)}</output>}
      <span>{t("loops:filter.delay")}</span>
      <Segments
        wide
        label={t("loops:filter.delay")}
        value={filter.delay}
        options={(["any", "delayed", "undelayed"] as const).map(worded)}
        onChange={(delay) => narrow({ delay })}
      />
      <span>{t("loops:filter.weakest")}</span>
      <Select
        label={t("loops:filter.weakest")}
        value={filter.weakest ?? "unsaid"}
        options={BASES.map((value) => ({ value, label: BASIS_WORDS[value]() }))}
        onChange={(value) => narrow({ weakest: value === "unsaid" ? null : value })}
      />
      <span>{t("loops:filter.visibility")}</span>
      <Segments
        wide
        label={t("loops:filter.visibility")}
        value={filter.visibility}
        options={(["shown", "pinned", "hidden"] as const).map(worded)}
        onChange={(visibility) => narrow({ visibility })}
      />
      <div className={styles.full}>
        <Checkbox
          label={t("loops:filter.namedOnly")}
          checked={filter.namedOnly}
          onChange={(namedOnly) => narrow({ namedOnly })}
        />
        <Checkbox
          label={t("loops:filter.withoutInferred")}
          checked={filter.withoutInferred}
          onChange={(withoutInferred) => narrow({ withoutInferred })}
        />
      </div>
      {narrows(filter) && (
        <Button
          className={styles.full}
          onClick={() => narrow({ ...EVERY_LOOP, kind: filter.kind })}
        >
          {t("loops:filter.clear")}
        </Button>
      )}
    </div>
  );
}

interface PartProps {
  readonly filter: LoopFilter;
  readonly narrow: (changes: Partial<LoopFilter>) => void;
}

function Through({ filter, narrow }: PartProps) {
  const variables = useDocument((document) => document.variables);
  const named = Object.values(variables).map(({ id, name }) => ({ value: id, label: name }));
  named.sort((a, b) => a.label.localeCompare(b.label));
  const any: { value: VariableId | ""; label: string } = {
    value: "",
    label: t("loops:filter.anyVariable"),
  };
  return (
    <Select
      label={t("loops:filter.through")}
      value={filter.through ?? ""}
      options={[any, ...named]}
      onChange={(id) => narrow({ through: id === "" ? null : id })}
    />
  );
}

const BASES = ["any", "stated", "implied", "unsaid", "inferred"] as const;
const BASIS_WORDS: Readonly<Record<Basis | "any" | "unsaid", () => string>> = {
  any: () => t("loops:filter.anyBasis"),
  stated: () => t("loops:basis.stated"),
  implied: () => t("loops:basis.implied"),
  unsaid: () => t("loops:basis.unsaid"),
  inferred: () => t("loops:basis.inferred"),
};

/** Which group, where there are groups. */
function InGroup({ filter, narrow }: PartProps) {
  const groups = useDocument((document) => document.groups);
  const named = Object.values(groups).map(({ id, name }) => ({ value: id, label: name }));
  if (named.length === 0) return null;
  const any: { value: GroupId | ""; label: string } = {
    value: "",
    label: t("loops:filter.anyGroup"),
  };
  return (
    <>
      <span>{t("loops:filter.group")}</span>
      <Select
        label={t("loops:filter.group")}
        value={filter.group ?? ""}
        options={[any, ...named]}
        onChange={(id) => narrow({ group: id === "" ? null : id })}
      />
    </>
  );
}

/** The links that loops are to run along, which are chosen where they are drawn. */
function Along({ filter: { links }, narrow }: PartProps) {
  const names = useDocument((document) =>
    links.map((id) => elementName(document, NO_LOOPS, { type: "link", id })).join("\n"),
  );
  if (links.length === 0) return null;
  const named = names.split("\n");
  return (
    <>
      <span>{t("loops:filter.along")}</span>
      <ul className={styles.along}>
        {links.map((id, place) => (
          <li key={id}>
            {named[place]}
            <IconButton
              size="small"
              label={t("loops:filter.notAlong", { link: named[place] })}
              icon={<X />}
              onClick={() => narrow({ links: links.filter((other) => other !== id) })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type Word = "any" | "delayed" | "undelayed" | "shown" | "pinned" | "hidden";
function worded<Value extends Word>(value: Value) {
  return { value, label: t(`loops:filter.${value}` as const) };
}
