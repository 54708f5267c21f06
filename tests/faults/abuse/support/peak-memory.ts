/** How far a server's memory rises while something is done to it. */

import type { AbusedServer } from './abused-server.ts'

const EVERY_MS = 50

export type PeakMemory = {
  /** @returns bytes that its memory was larger at most than after a collection of garbage at the beginning */
  readonly stop: () => Promise<number>
}

export async function peakMemory(server: AbusedServer): Promise<PeakMemory> {
  const { rss } = await server.ask('heap', {})
  let peak = rss
  const look = async (): Promise<void> => {
    peak = Math.max(peak, (await server.ask('memory', {})).rss)
  }
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
      await look()
      return peak - rss
    },
  }
}
