import { t } from "../../words/dialogWords";

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });
const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const DAY_OF_YEAR = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
/** Before the weekday comes round again. */
const WEEK_MS = 6 * 24 * 60 * 60 * 1000;

/** "today, 14:05", "Thursday", "9 Nov", "9 Nov 2024": when something was, as somebody would say it. */
export function whenWords(time: number, now: number): string {
  const [then, today] = [new Date(time), new Date(now)];
  if (then.toDateString() === today.toDateString()) {
    return t("library:today", { time: CLOCK.format(then) });
  }
  if (now - time < WEEK_MS) return WEEKDAY.format(then);
  return (then.getFullYear() === today.getFullYear() ? DAY : DAY_OF_YEAR).format(then);
}
