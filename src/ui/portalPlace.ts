import { createContext, useContext } from "react";

/** The modal dialog that something is in: what opens over it must be in it, for all else lies below. */
export const PortalPlace = createContext<HTMLElement | null>(null);

export function usePortalPlace(): HTMLElement | null {
  return useContext(PortalPlace);
}
