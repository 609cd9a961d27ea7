import { Shapes } from "lucide-react";
import { useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { Popover } from "../../ui/Popover";
import { t } from "../../words/panelWords";
import { GroupList } from "../shared/GroupList";

/** The groups behind one button, for a toolbar; it is on while some groups are faded. */
export function GroupsMenu() {
  const filtered = useSession((session) => session.groupFilter.length > 0);
  return (
    <Popover
      align="end"
      label={t("groups:title")}
      trigger={
        <Button variant="quiet" pressed={filtered} icon={<Shapes />}>
          {t("groups:title")}
        </Button>
      }
    >
      <GroupList />
    </Popover>
  );
}
