/** Begins to measure; what comes back tells the seconds since, to a tenth. */
export function sinceStart(): () => number {
  const started = performance.now()
  return () => Math.round((performance.now() - started) / 100) / 10
}
