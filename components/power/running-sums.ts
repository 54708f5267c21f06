/** What figures come to one after the other, beginning with nothing: one more than there are figures. Pure. */

export function runningSums(figures: readonly number[]): readonly number[] {
  let sum = 0
  const sums = [sum]
  for (const figure of figures) {
    sum += figure
    sums.push(sum)
  }
  return sums
}
