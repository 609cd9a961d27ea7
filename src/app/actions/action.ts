import { passRefusals } from "../../state/messages";
import type words from "../../words/en/app.json";

/** Every action has its words in the catalogue under "app:action.<id>". */
export type ActionId = keyof (typeof words)["action"];
/** How the help sheet and the palette divide them: "app:group.<group>". */
export type ActionGroup = keyof (typeof words)["group"];
/** Why an action cannot be done now: "app:blocked.<reason>". */
export type Blocked = keyof (typeof words)["blocked"];
/** What a menu was asked for on. */
export type MenuTarget = "variable" | "link" | "loop" | "several" | "sheet";

/**
 * Something a person can do. Toolbar, menus, palette, help sheet and shortcuts all read the same
 * table of these, so that each says the same words and shows the same key.
 */
export interface Action {
  readonly id: ActionId;
  readonly group: ActionGroup;
  /** In the syntax of tinykeys. The first is the one that is shown; the others are other keyboards' ways. */
  readonly keys?: readonly string[];
  /**
   * Where its keys are heard: everywhere, even while typing; anywhere but in a text; or only while
   * nothing outside of the diagram has the focus. "browser": the browser makes an event of its own
   * out of them, so they are only shown here.
   */
  readonly heard?: "everywhere" | "outsideText" | "diagram" | "browser";
  /** Heard also in a text that was handed over already, as long as nothing new is typed. */
  readonly inSettledText?: boolean;
  /** The context menus it stands in. */
  readonly menus?: readonly MenuTarget[];
  readonly danger?: boolean;
  /** A label for what it would do now, where that says more than the words of its id. */
  readonly label?: () => string | null;
  /** Why it cannot be done now; null, or nothing, when it can. */
  readonly blocked?: () => Blocked | null;
  /** `held`: whether the key is being held down, so that this is one gesture with the time before. */
  readonly run: (how: { readonly held: boolean }) => void;
}

const ONCE = { held: false };

/** Carries an action out, if it can be done now. */
export function perform(action: Action, how = ONCE): boolean {
  if (action.blocked?.()) return false;
  passRefusals();
  action.run(how);
  return true;
}
