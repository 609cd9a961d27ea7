/** Words before a person's name. */
const TITLES =
  /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|madam|frau|herr|sra?|señora?|mme|mlle|father|sister)(?:\.|\s)\s*\p{L}/iu;
/** What people are rather than what they are called: a code may say that. */
const ROLES = new Set(
  `administrator advisor alpha analyst assistant board case chief child clinic clinician coach community
  consultant coordinator council county director district doctor eastern executive expert facilitator
  family focus group health hospital informant insurer interview interviewee interviewer lead leader
  manager medical medicaid member mental moderator modeler modeller northern nurse office officer
  organisation organization owner panel parent participant partner patient payer physician plan policy
  practice primary program programme provider public quality region regional representative researcher
  respondent rural senior service services site social southern speaker specialist staff state steering
  student supervisor system teacher team therapist union unit unknown urban vendor volunteer ward western
  worker workshop anonymous person client user everybody nobody all both other north south east west`
    .trim()
    .split(/\s+/),
);
/** Small words inside of names. */
const PARTICLES = new Set([
  "al",
  "bin",
  "da",
  "de",
  "del",
  "den",
  "der",
  "di",
  "dos",
  "la",
  "van",
  "von",
  "y",
]);

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*$/u;
const INITIALS = /^(?:\p{Lu}\.?){1,2}$/u;
/** A shorter single word is more likely an abbreviation or a made-up code. */
const SHORTEST_ALONE = 4;

/**
 * Whether the code of an informant looks like a person's name: a title, an address, two or more
 * capitalised words, an initial with one, or one capitalised word of four letters or more. Figures,
 * capitals throughout and words for roles and places speak against it. A guess that may warn and must
 * not forbid; it knows nothing of scripts without capitals.
 */
export function looksLikeName(code: string): boolean {
  const text = code.normalize("NFC").trim();
  if (TITLES.test(text) || /\S@\S/.test(text)) return true;
  if (/\p{N}/u.test(text)) return false;
  const words = text.split(/[\s,;]+/u).filter(Boolean);
  if (words.some((word) => ROLES.has(word.toLocaleLowerCase("en")))) return false;
  const telling = words.filter((word) => !PARTICLES.has(word));
  const full = telling.filter((word) => CAPITALISED.test(word));
  if (full.length === 0 || telling.some((word) => !isPartOfName(word))) return false;
  return telling.length > 1 || text.length >= SHORTEST_ALONE;
}

function isPartOfName(word: string): boolean {
  return CAPITALISED.test(word) || INITIALS.test(word);
}
