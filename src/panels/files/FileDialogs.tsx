import { type FileDialog, useFileDialog } from "../../state/fileDialogs";
import { unreachable } from "../../core/model/invariant";
import { ChangedOnDiskDialog, UnsavedDialog } from "./ChoiceDialogs";
import { DocumentList } from "./DocumentList";
import { DropHint } from "./DropHint";
import { ProblemDialog } from "./ProblemDialog";
import { RepairsDialog } from "./RepairsDialog";
import { RowsDialog } from "./RowsDialog";

/** Whatever is asked or said about files, and the hint while one is held over the window. */
export function FileDialogs() {
  const dialog = useFileDialog();
  return (
    <>
      <DropHint />
      {dialog && <OpenFileDialog of={dialog} />}
    </>
  );
}

function OpenFileDialog({ of }: { readonly of: FileDialog }) {
  switch (of.kind) {
    case "problem":
      return <ProblemDialog of={of} />;
    case "rows":
      return <RowsDialog of={of} />;
    case "repairs":
      return <RepairsDialog of={of} />;
    case "unsaved":
      return <UnsavedDialog of={of} />;
    case "changed-on-disk":
      return <ChangedOnDiskDialog of={of} />;
    case "documents":
      return <DocumentList />;
    default:
      return unreachable(of);
  }
}
