/**
 * As a ref: what appears because somebody asked for it gets the focus. The attribute says so to a modal
 * dialog round it, which would else give the focus to its first button.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.setAttribute("autofocus", "");
  element?.focus();
}
