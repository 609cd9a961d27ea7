import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./Menu.module.css";

interface MenuRadioProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
}

/** One of several, in a menu. */
export function MenuRadio<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuRadioProps<Value>) {
  return (
    <DropdownMenu.RadioGroup aria-label={label} value={value ?? ""}>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          className={styles.item}
          value={option.value}
          onSelect={() => onChange(option.value)}
        >
          <span className={styles.mark}>
            {option.value === value && <Check aria-hidden="true" />}
          </span>
          <span className={styles.text}>{option.label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
