import { chainPolarity } from "../loops/loopPolarity";
import type { Delay, EvidenceRef, Link, Polarity } from "../model/document";
import { joinedEvidence, joinedText } from "./mentions";
import { withFields } from "./sharing";

/** From the weakest to the strongest. */
const BASES = ["inferred", "implied", "stated"] as const;
const STRENGTHS = ["weak", "moderate", "strong"] as const;

/**
 * The one link that says what two links in a row say: the signs multiply, one delay delays it, and it
 * is as strong and as sure as the weaker of the two. A quote that speaks for a sign of one of them
 * speaks for what that makes of the whole.
 */
export function linksInRow(first: Link, second: Link): Omit<Link, "id"> {
  const chained = (ref: EvidenceRef, other: Polarity): EvidenceRef =>
    ref.polarity === null ? ref : { ...ref, polarity: chainPolarity([ref.polarity, other]) };
  return {
    ...joined(second, first),
    source: first.source,
    target: second.target,
    polarity: chainPolarity([first.polarity, second.polarity]),
    rationale: joinedText(first.rationale, second.rationale),
    evidence: joinedEvidence(
      first.evidence.map((ref) => chained(ref, second.polarity)),
      second.evidence.map((ref) => chained(ref, first.polarity)),
    ),
  };
}

/** A link that takes in what another says that comes to be between the same variables; where their signs differ it is open. */
export function parallelLinks(stays: Link, goes: Link): Link {
  return withFields(stays, {
    ...joined(stays, goes),
    polarity: stays.polarity === goes.polarity ? stays.polarity : "?",
    rationale: joinedText(stays.rationale, goes.rationale),
    evidence: joinedEvidence(stays.evidence, goes.evidence),
  });
}

function joined(one: Link, other: Link): Pick<Link, "delay" | "strength" | "basis"> {
  return {
    delay: longerDelay(one.delay, other.delay),
    strength: weaker(STRENGTHS, one.strength, other.strength),
    basis: weaker(BASES, one.basis, other.basis),
  };
}

/** The delay that says how long it is, if one does. */
function longerDelay(one: Delay | null, other: Delay | null): Delay | null {
  return one?.length ? one : (other ?? one);
}

function weaker<Grade>(
  grades: readonly Grade[],
  one: Grade | null,
  other: Grade | null,
): Grade | null {
  return grades.find((grade) => grade === one || grade === other) ?? null;
}
