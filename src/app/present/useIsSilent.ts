import { useDocument } from "../../state/documentStore";
import { useSession } from "../../state/sessionStore";

/** Whether a diagram that is shown to a room is all there is to show: no scene, and no loop to tell. */
export function useIsSilent(): boolean {
  const isPicture = useDocument(
    ({ scenes, variables }) => scenes.length === 0 && Object.keys(variables).length > 0,
  );
  const isLoop = useSession(({ selection }) => selection.loop !== null);
  return isPicture && !isLoop;
}
