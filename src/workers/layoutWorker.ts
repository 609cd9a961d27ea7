import { expose } from "comlink";
import { placesIn } from "../core/layout/insert";
import { seatByPicture } from "../core/layout/seatByPicture";
import type { Arranger } from "./layoutClient";
import { layoutRehearsal } from "./layoutRehearsal";
import { layOut } from "./layoutService";

/** Nobody has to be let in between: who wants no answer any more ends the whole worker. */
const surroundings = { now: () => performance.now(), pause: () => Promise.resolve() };

/** Who asks meanwhile waits for no more than this, in milliseconds. */
const REHEARSED_AT_ONCE = 30;
const rehearsal = layoutRehearsal();
let isWarm = false;

const arranger: Arranger = {
  placesIn: async (question) => placesIn(question, seatByPicture),
  layOut: (wish, tell) => {
    isWarm = true;
    return layOut(wish, { tell, goesOn: () => true }, surroundings);
  },
  rehearse: async () => {
    const end = performance.now() + REHEARSED_AT_ONCE;
    while (!isWarm && performance.now() < end) isWarm = rehearsal.next().done === true;
    return !isWarm;
  },
};

expose(arranger);
