import { lazy, Suspense } from "react";
import { useFileOver } from "../../state/drops";
import { useFileDialog } from "../../state/fileDialogs";

/** Loaded when the first of them is needed. */
const FileDialogs = lazy(async () => ({
  default: (await import("../../panels/files/FileDialogs")).FileDialogs,
}));

/** What is asked or said about files. */
export function FileOverlays() {
  const isAsking = useFileDialog() !== null;
  const isOver = useFileOver();
  return isAsking || isOver ? (
    <Suspense fallback={null}>
      <FileDialogs />
    </Suspense>
  ) : null;
}
