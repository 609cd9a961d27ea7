import { Suspense } from "react";
import { useFileOver } from "../../state/drops";
import { useFileDialog } from "../../state/fileDialogs";
import { later } from "../../ui/later";

const FileDialogs = later(async () => (await import("../../panels/files/FileDialogs")).FileDialogs);

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
