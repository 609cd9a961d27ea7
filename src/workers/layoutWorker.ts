import { expose } from "comlink";
import { placesIn } from "../core/layout/insert";
import type { Arranger } from "./layoutClient";
import { layOut } from "./layoutService";

/** Nobody has to be let in between: who wants no answer any more ends the whole worker. */
const surroundings = { now: () => performance.now(), pause: () => Promise.resolve() };

const arranger: Arranger = {
  placesIn: async (question) => placesIn(question),
  layOut: (wish, tell) => layOut(wish, { tell, goesOn: () => true }, surroundings),
};

expose(arranger);
