/** What the load itself has used since it was made, as a share of one core; near 1 it would be what is measured. */
export class OwnShare {
  readonly #began = performance.now()
  readonly #cpu = process.cpuUsage()

  read(): number {
    const { user, system } = process.cpuUsage(this.#cpu)
    return (user + system) / 1000 / (performance.now() - this.#began)
  }
}
