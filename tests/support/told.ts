/** A reading as text: maps with their order, for comparing whole readings at once. */

/** Maps and sets become lists, so that two texts are the same only when the order is, too. */
export function told(reading: unknown): string {
  return JSON.stringify(reading, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  )
}
