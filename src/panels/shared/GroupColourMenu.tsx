import { changeGroup } from "../../core/commands/groups";
import type { Group } from "../../core/model/document";
import { act } from "../../state/act";
import { Button } from "../../ui/Button";
import { GroupChip } from "../../ui/GroupChip";
import { Menu } from "../../ui/Menu";
import { MenuDivider } from "../../ui/MenuDivider";
import { MenuHeading } from "../../ui/MenuHeading";
import { MenuItem } from "../../ui/MenuItem";
import { MenuRadio } from "../../ui/MenuRadio";
import { t } from "../../words/panelWords";
import { GROUP_COLOURS } from "./groupColours";

interface GroupColourMenuProps {
  readonly group: Group;
  /** What the chip is called here. */
  readonly name: string;
  /** Only the swatch: the group's name stands beside it. */
  readonly bare?: boolean;
  /** What takes away: leaving the group, or deleting it. */
  readonly end: { readonly label: string; readonly run: () => void };
}

/** A group's chip, which opens its colours. */
export function GroupColourMenu({ group, name, bare = false, end }: GroupColourMenuProps) {
  const colours = GROUP_COLOURS.map((colour) => ({
    value: colour,
    label: <GroupChip colour={colour} name={t(`groups:colours.${colour}`)} />,
  }));
  return (
    <Menu
      trigger={
        <Button variant="quiet" aria-label={name}>
          {bare ? (
            <GroupChip colour={group.colour} />
          ) : (
            <GroupChip colour={group.colour} name={group.name} />
          )}
        </Button>
      }
    >
      <MenuHeading>{t("groups:colour", { name: group.name })}</MenuHeading>
      <MenuRadio
        label={t("groups:colour", { name: group.name })}
        value={group.colour}
        options={colours}
        onChange={(colour) => act(changeGroup, { groupId: group.id, changes: { colour } })}
      />
      <MenuDivider />
      <MenuItem danger onSelect={end.run}>
        {end.label}
      </MenuItem>
    </Menu>
  );
}
