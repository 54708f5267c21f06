/** What somebody who acted is called, on boards under made-up names and on all others. */

type Acted = { readonly by: string; readonly byName: string }

/**
 * @param names what people are called by their ids, instead of what is written on the board. Whoever writes past the page
 * may have any words for an id, `constructor` too.
 */
export function nameOfWhoActed(
  { by, byName }: Acted,
  names: Readonly<Record<string, string>>,
): string {
  return (Object.hasOwn(names, by) ? names[by] : undefined) ?? byName
}
