import { changeQuote } from "../../../core/commands/grounding";
import type { CldDocument, Quote } from "../../../core/model/document";
import { act } from "../../../state/act";
import { t } from "../../../words/panelWords";
import type { Column } from "./column";

/** Where a quote is from: one of the sources that are there. */
export function sourceColumn(sources: CldDocument["sources"]): Column<Quote> {
  const all = Object.values(sources);
  const nameOf = (id: Quote["sourceId"]) => sources[id]?.title || t("evidence:untitledSource");
  return {
    key: "source",
    title: t("evidence:form.source"),
    width: 200,
    text: ({ sourceId }) => nameOf(sourceId),
    cell: {
      kind: "choice",
      value: ({ sourceId }) => sourceId,
      options: all.map(({ id }) => ({ value: id, label: nameOf(id) })),
      commit: ({ id: quoteId }, value) => {
        const source = all.find(({ id }) => id === value);
        if (source) act(changeQuote, { quoteId, changes: { sourceId: source.id } });
      },
    },
  };
}

/** Who said it: one of the informants that are there, or nobody known. */
export function informantColumn(informants: CldDocument["informants"]): Column<Quote> {
  const all = Object.values(informants);
  const codeOf = (id: Quote["informantId"]) =>
    id === null ? "" : informants[id]?.code || t("evidence:uncodedInformant");
  return {
    key: "informant",
    title: t("evidence:form.informant"),
    width: 128,
    text: ({ informantId }) => codeOf(informantId),
    cell: {
      kind: "choice",
      value: ({ informantId }) => informantId ?? "",
      options: [
        { value: "", label: t("evidence:form.nobody") },
        ...all.map(({ id }) => ({ value: id, label: codeOf(id) })),
      ],
      commit: ({ id: quoteId }, value) => {
        const informantId = all.find(({ id }) => id === value)?.id ?? null;
        act(changeQuote, { quoteId, changes: { informantId } });
      },
    },
  };
}
