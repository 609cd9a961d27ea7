import { MenuDivider } from "../../ui/MenuDivider";
import { MenuSub } from "../../ui/MenuSub";
import { t } from "../../words/words";
import type { ActionId } from "../actions/action";
import { actionOf } from "../actions/actions";
import { ActionItems } from "./ActionItems";

/** What stands first, by itself. */
const FIRST: readonly ActionId[] = ["arrange", "tidy"];
/** What belongs together, under one entry each. */
const TOGETHER = {
  align: ["alignLeft", "alignCentre", "alignRight", "alignTop", "alignMiddle", "alignBottom"],
  space: ["spaceAcross", "spaceDown"],
  turn: ["rotateRight", "rotateLeft", "rotateBy", "mirrorAcross", "mirrorDown"],
} as const satisfies Readonly<Record<string, readonly ActionId[]>>;

interface ArrangeItemsProps {
  readonly ids: readonly ActionId[];
}

/** Actions of laying out as entries of a menu: those of one kind in a menu of their own. */
export function ArrangeItems({ ids }: ArrangeItemsProps) {
  const kinds = Object.keys(TOGETHER) as (keyof typeof TOGETHER)[];
  const first = ids.filter((id) => FIRST.includes(id));
  const alone = ids.filter((id) => !first.includes(id) && !kinds.some((kind) => inKind(kind, id)));
  return (
    <>
      <ActionItems ids={first} />
      {first.length > 0 && <MenuDivider />}
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} ids={ids.filter((id) => inKind(kind, id))} />
      ))}
      <ActionItems ids={alone} />
    </>
  );
}

/** The same as one entry of a menu. */
export function ArrangeSub(props: ArrangeItemsProps) {
  return (
    <MenuSub label={t("app:group.arrange")}>
      <ArrangeItems {...props} />
    </MenuSub>
  );
}

interface KindProps extends ArrangeItemsProps {
  readonly kind: keyof typeof TOGETHER;
}

function Kind({ kind, ids }: KindProps) {
  const isBlocked = ids.every((id) => actionOf(id).blocked?.());
  return (
    ids.length > 0 && (
      <MenuSub label={t(`app:arrange.${kind}`)} disabled={isBlocked}>
        <ActionItems ids={ids} />
      </MenuSub>
    )
  );
}

function inKind(kind: keyof typeof TOGETHER, id: ActionId): boolean {
  const all: readonly ActionId[] = TOGETHER[kind];
  return all.includes(id);
}
