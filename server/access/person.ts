/** Somebody who uses boards: a guest with a name and one of eight hues. */

export type Person = {
  readonly id: string
  readonly name: string
  /** 0 to 7. */
  readonly hue: number
}

/** The columns a person is read with. */
export const PERSON_COLUMNS = { id: true, name: true, hue: true } as const
