/**
 * As a ref: what appears because somebody asked for it gets the focus. The attribute says so to a modal
 * dialog round it, which would else give the focus to its first button.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.setAttribute("autofocus", "");
  element?.focus();
}

/** As a ref: the first field in what appears gets the focus. */
export function takeFocusIn(element: HTMLElement | null): void {
  takeFocus(element?.querySelector<HTMLElement>("textarea, input, select") ?? null);
}
