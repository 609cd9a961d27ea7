import type { GroupColour } from "../../src/core/model/document";

/** The same sector has the same colour in every model. */
export const SECTOR_COLOURS: Readonly<Record<string, GroupColour>> = {
  payer: "group-1",
  clinic: "group-2",
  community: "group-3",
  partnership: "group-4",
  policy: "group-5",
};

/** How a source is called in a few words. */
export const CITED_AS: Readonly<Record<string, string>> = {
  kenzie2025: "Kenzie et al. 2025, J Clin Transl Sci",
  davis2019: "Davis et al. 2019, Prev Chronic Dis",
  lewis2017: "Lewis et al. 2017, Soc Sci Med",
  anglin2017: "Anglin et al. 2017, Milbank Q",
  rodriguez2024: "Rodriguez et al. 2024, Milbank Q",
  annals2024: "a 2024 paper in Ann Intern Med",
  oha: "Oregon Health Authority, public pages",
  archetypes: "System archetypes literature",
  ours: "The model's authors",
};

/** What a model is about, where its description does not begin with it. */
export const ONE_LINE: Readonly<Record<string, string>> = {
  "oregon-cco-core":
    "Payment for metrics makes a payer help clinics, and larger clinics draw a growing share of the help.",
  "oregon-cco":
    "Five ways a payer supports clinics, what holds them back, and how rural clinics can fall behind.",
  "bcbsma-equity": "How a payer's incentive for equity of care takes hold in physician groups.",
  "specialists-tcoc":
    "What brings specialists into total cost of care models, and what keeps them out.",
  "partnership-aco":
    "Why organizations form accountable care organizations together, and why that helps and hinders.",
};
