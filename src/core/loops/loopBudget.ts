/**
 * As many loops as a person may want to page through; most diagrams have fewer. In a file of its own,
 * so that who only names it does not bring the search along.
 */
export const DEFAULT_LOOP_BUDGET = 10_000;
