import { vi } from 'vitest'

const PATIENCE_MS = 15_000

/** Resolves with what `look` returns once it no longer throws; on a busy machine the second Vitest waits is too short. */
export function eventually<Seen>(look: () => Seen | Promise<Seen>): Promise<Seen> {
  return vi.waitFor(look, { timeout: PATIENCE_MS })
}
