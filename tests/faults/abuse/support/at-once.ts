/** Does something for each number below `count`, some of them at a time; the first failure ends it. */
export async function atOnce(
  count: number,
  workers: number,
  act: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    while (next < count) await act(next++)
  }
  await Promise.all(Array.from({ length: Math.min(workers, count) }, work))
}
