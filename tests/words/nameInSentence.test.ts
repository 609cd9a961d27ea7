import { describe, expect, it } from "vitest";
import { insideSentence, nameInSentence, SCALES } from "../../src/words/nameInSentence";

describe("a name inside a sentence", () => {
  it.each([
    ["Training", "training"],
    ["Metric target", "metric target"],
    ["Larger clinics' share of support", "larger clinics' share of support"],
    ["A good start", "a good start"],
    ["E-health use", "e-health use"],
    ["Payer-CMS contact", "payer-CMS contact"],
    ["Élan of staff", "élan of staff"],
  ])("begins with a small letter: %s", (name, inside) => {
    expect(insideSentence(name)).toBe(inside);
  });

  it.each([
    ["CCO support for clinics", "an acronym"],
    ["CCO-clinic relationship strength", "an acronym with a hyphen"],
    ["PCPs per clinic", "an acronym of many"],
    ["eGFR", "a small letter already"],
    ["H1N1 cases", "letters and digits"],
    ["X", "a letter"],
    ["B cells", "a letter that stands for itself"],
    ["T-cell count", "a letter with a hyphen"],
    ["A", "a variable called A"],
    ["Medicaid funding", "a proper name"],
    ["Oregon's share", "a proper name of its own"],
    ["Gross Domestic Product", "a title"],
    ["Tendency to Preserve Energy", "a title with small words in it"],
    ["24-hour access", "a digit"],
    ["“Quiet” weeks", "a quotation mark"],
    ["医患信任", "a script without small letters"],
    ["", "nothing"],
  ])("keeps what it is: %s, for it begins with %s", (name) => {
    expect(insideSentence(name)).toBe(name);
  });

  it("is told in small letters though it names a payer with capitals further on", () => {
    expect(insideSentence("Trust between payers and CMS")).toBe("trust between payers and CMS");
    expect(insideSentence("Bonus offered by payer A")).toBe("bonus offered by payer A");
    expect(insideSentence("Clinics that Oregon pays")).toBe("clinics that Oregon pays");
  });
});

describe("how English compares what a name stands for", () => {
  const scale = (name: string) => nameInSentence(name).scale;

  it.each([
    ["Training", "amount"],
    ["Screening capacity", "amount"],
    ["Partnering between independent organizations", "amount"],
    ["Payment tied to quality metrics", "amount"],
    ["Members in larger clinics", "number"],
    ["Members seeking care", "number"],
    ["Measures required by payer A", "number"],
    ["People waiting", "number"],
    ["Trained women", "number"],
    ["Metric target", "level"],
    ["Total cost of care", "level"],
    ["Shared savings", "level"],
    ["Bonus offered by payer A", "size"],
    ["Gap to metric target", "breadth"],
    ["Rural disparity in care", "breadth"],
    ["Reporting burden on practices", "weight"],
    ["Metric results of larger clinics", "quality"],
    ["CCO metric performance", "quality"],
    ["Financial incentive for specialists", "strength"],
    ["Waiting time for appointments", "length"],
    ["Delay", "length"],
    ["Larger clinics' share of support", "degree"],
    ["Capacity of larger clinics", "degree"],
    ["Role clarity", "degree"],
    ["Readiness for risk-bearing", "degree"],
    ["Trust (payer)", "amount"],
    ["医患信任", "amount"],
    ["", "amount"],
  ] as const)("%s: by %s", (name, expected) => {
    expect(scale(name)).toBe(expected);
  });

  it("goes by the main noun, not by what stands before or after it", () => {
    expect(scale("Goal alignment")).toBe("amount");
    expect(scale("Gap analysis")).toBe("amount");
    expect(scale("Support for quality")).toBe("amount");
    expect(scale("Documentation time")).toBe("amount");
  });

  it.each(["Payer control measures", "Members", "Children", "Screening and treatment"])(
    "tells that they rise: %s",
    (name) => {
      expect(nameInSentence(name).many).toBe(true);
    },
  );

  it.each([
    "Progress",
    "Appointment access",
    "Burnout crisis",
    "Consensus",
    "CMS",
    "Diabetes",
    "Support for clinics",
    "Share of clinics",
  ])("tells that it rises: %s", (name) => {
    expect(nameInSentence(name).many).toBe(false);
  });

  it("wants an article where a thing is compared, and none for what there is more or less of", () => {
    const needsThe = (name: string) => nameInSentence(name).needsThe;
    expect(["Metric gap", "Metric target", "Capacity of clinics"].map(needsThe)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["Trust", "Members", "Payer success", "Shared savings"].map(needsThe)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("wants “there is” where “more” could be taken with the first word", () => {
    const needsThere = (name: string) => nameInSentence(name).needsThere;
    expect(["Formal decision processes", "Neutral facilitation"].map(needsThere)).toEqual([
      true,
      true,
    ]);
    expect(
      ["Training", "Formal", "Metric reporting", "Payment reform", "Formal accountability"].map(
        needsThere,
      ),
    ).toEqual([false, false, false, false, false]);
  });

  it("knows every scale by at least one name", () => {
    const names = [
      "Training",
      "Members",
      "Share",
      "Rate",
      "Size",
      "Gap",
      "Burden",
      "Quality",
      "Incentive",
      "Delay",
    ];
    expect(new Set(names.map(scale))).toEqual(new Set(SCALES));
  });
});
