import { expose } from "comlink";
import { placesIn } from "../core/layout/insert";
import type { Arranger } from "./layoutClient";

const arranger: Arranger = { placesIn: async (question) => placesIn(question) };

expose(arranger);
