import { X } from "lucide-react";
import { useDocument } from "../../../state/documentStore";
import type { EvidenceTableView } from "../../../state/sessionStore";
import { Button } from "../../../ui/Button";
import { t } from "../../../words/panelWords";

interface OnlyOfProps {
  readonly of: NonNullable<EvidenceTableView["of"]>;
  readonly onClear: () => void;
}

/** Says that only quotes of one source or informant are shown, and shows all again. */
export function OnlyOf({ of, onClear }: OnlyOfProps) {
  const name = useDocument(
    ({ sources, informants }) =>
      Object.values(sources).find(({ id }) => id === of)?.title ??
      Object.values(informants).find(({ id }) => id === of)?.code ??
      "",
  );
  return (
    <Button icon={<X />} aria-label={t("evidence:tables.clearOnly", { name })} onClick={onClear}>
      {t("evidence:tables.onlyOf", { name })}
    </Button>
  );
}
