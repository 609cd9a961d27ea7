import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./Tabs.module.css";

interface TabsProps<Id extends string> {
  /** What the tabs are of, for screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Stands at the end of the row, and stays there however many tabs there are. */
  readonly end?: ReactNode;
  /** What the selected tab shows. */
  readonly children: ReactNode;
}

/** A row of tabs over what the selected one shows; arrows go through the row. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  end,
  children,
}: TabsProps<Id>) {
  return (
    <Radix.Root
      className={styles.tabs}
      value={selected}
      onValueChange={(value) => {
        const tab = tabs.find(({ id }) => id === value);
        if (tab) onSelect(tab.id);
      }}
    >
      <div className={styles.row}>
        <Radix.List className={styles.list} aria-label={label}>
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.id}
              value={tab.id}
              className={styles.tab}
              ref={tab.id === selected ? showWhole : undefined}
            >
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {end}
      </div>
      <Radix.Content className={styles.content} value={selected} tabIndex={-1}>
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

/** Where the row is too narrow for all tabs, the selected one is seen. */
function showWhole(tab: HTMLElement | null): void {
  tab?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
}
