/** The end of a switch over a union: the compiler complains when a case is missing. */

/** @throws Error when a value outside the type came through after all. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}
