import { leveragePoint } from "../core/leverage/leveragePoints";
import type { LeveragePoint } from "../core/model/document";
import { t } from "../words/words";

const names = new Map<string, string>();

/** What a chip is called: "Leverage point 5, The rules of the system…, and 1 other". Looked up once for all that are alike. */
export function chipName(point: LeveragePoint, count: number): string {
  const key = `${point} ${count}`;
  const before = names.get(key);
  if (before !== undefined) return before;
  const name = t("canvas:chip", { count: count - 1, point, name: leveragePoint(point).name });
  names.set(key, name);
  return name;
}
