/** From so many variables on chance decides how good a picture gets. */
const TWICE_FROM = 12;

/**
 * Seeds of the searches that suit an arrangement of so many variables: of the pictures they come to the
 * cheapest is kept. Two can be made side by side on most machines.
 */
export function seedsFor(variables: number): readonly number[] {
  return variables < TWICE_FROM ? [1] : [1, 2];
}
