/** Asks what the measured server has used, from inside the load process, at the very moment a window begins or ends. */

import type { Usage } from '../servers/measured-server.ts'

export type UsageMeter = (options?: { readonly collect?: boolean }) => Promise<Usage>

/** What the load itself has used; a share of one core near 1 means that it was the bottleneck. */
export class OwnShare {
  readonly #began = performance.now()
  readonly #cpu = process.cpuUsage()

  read(): number {
    const { user, system } = process.cpuUsage(this.#cpu)
    return (user + system) / 1000 / (performance.now() - this.#began)
  }
}
