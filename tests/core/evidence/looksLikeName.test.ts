import { describe, expect, it } from "vitest";
import { looksLikeName } from "../../../src/core/evidence/looksLikeName";

/** Names invented for this test, in the shapes that are typed. */
const NAMES = [
  "Maria Lopez",
  "Lopez, Maria",
  "Maria",
  "Lopez",
  "Anna",
  "John Smith",
  "John Q. Smith",
  "M. Lopez",
  "Maria L.",
  "J. R. Smith",
  "Mary-Jane Watson",
  "Seán O’Brien",
  "Ana de la Cruz",
  "Ludwig van Beethoven",
  "Ångström Östen",
  "Dr Lopez",
  "Dr. Lopez",
  "dr. maria lopez",
  "Prof. Chen",
  "Mrs Ng",
  "Ms Lee 2",
  "maria.lopez@clinic.example",
  " Maria  Lopez ",
];

/** Codes that protect: with figures, in capitals, by role, organisation or place. */
const CODES = [
  "CCO-07",
  "I12",
  "P3",
  "Interview 7",
  "Clinic A",
  "Site B",
  "Quality lead",
  "Quality Lead",
  "Medical Director",
  "Nurse",
  "Payer",
  "Rural Clinic",
  "Focus Group",
  "Northern Region",
  "Participant Four",
  "CCO",
  "CCO NORTH",
  "QL",
  "A",
  "A B",
  "Bob",
  "kx-north",
  "maria",
  "informant one",
  "Patient M.",
  "",
  "   ",
  "诊所",
  "—",
];

describe("a code that looks like a person's name", () => {
  it.each(NAMES)("%j does", (code) => {
    expect(looksLikeName(code)).toBe(true);
  });

  it.each(CODES)("%j does not", (code) => {
    expect(looksLikeName(code)).toBe(false);
  });

  it("does not wait: a very long text is answered at once", () => {
    expect(looksLikeName("Aa".repeat(20_000))).toBe(true);
    expect(looksLikeName("A ".repeat(20_000))).toBe(false);
  });
});
