import type { ArrangingArgs } from "../core/commands/arranging";
import { type Command, done } from "../core/commands/command";
import { withFields } from "../core/commands/sharing";
import type { CldDocument } from "../core/model/document";
import { currentDocument } from "./documentStore";
import { drawingAhead } from "./drawing";
import { allInTurns } from "./turns";

/**
 * A command that arranges, with the picture of what comes of it drawn already, in turns: a diagram of
 * a hundred variables takes so long to draw that whoever carries the command out at once holds the
 * window up. Given back as a command that does the same, and finds its layout, by which pictures are
 * remembered, as long as the document looks as it does now. When nobody wants it any more the
 * rest is not drawn.
 */
export async function drawnAhead(
  command: Command<ArrangingArgs>,
  args: ArrangingArgs,
  wanted: () => boolean,
): Promise<Command<ArrangingArgs>> {
  const before = currentDocument();
  const outcome = command.apply(before, args);
  if (!outcome.ok || outcome.document === before) return command;
  const { layout } = outcome.document;
  await allInTurns(drawingAhead(outcome.document), wanted);
  return {
    ...command,
    apply: (document, others) =>
      others === args && looksLike(before, document)
        ? done(withFields(document, { layout }))
        : command.apply(document, others),
  };
}

function looksLike(before: CldDocument, now: CldDocument): boolean {
  return (
    before.variables === now.variables && before.links === now.links && before.layout === now.layout
  );
}
