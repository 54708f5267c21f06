/** Who leads and who follows whom, out of everybody's own words. Pure: read from awareness by the hooks beside it. */

export type CompanyPerson = {
  readonly personId: string
  readonly name: string
  readonly hue: number
  readonly leads: boolean
  readonly following: string | null
}

/** A person with two tabs counts once. */
export function onePerPerson<Person extends { readonly personId: string }>(
  people: readonly Person[],
): readonly Person[] {
  const seen = new Set<string>()
  return people.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
}

/** The facilitator who asks everybody to come along; the first of them if there are several. Never oneself. */
export function leaderOf<Person extends CompanyPerson>(
  people: readonly Person[],
  me: string,
): Person | undefined {
  return people.find(({ leads, personId }) => leads && personId !== me)
}

/** Those whose page follows a person. */
export function followersOf<Person extends CompanyPerson>(
  people: readonly Person[],
  personId: string,
): readonly Person[] {
  const others = people.filter((person) => person.personId !== personId)
  return onePerPerson(others.filter(({ following }) => following === personId))
}
