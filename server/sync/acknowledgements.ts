/**
 * Which of a connection's update-bearing frames are taken in full [S9]. Both ends count them (sync step 2 and
 * update, whatever they hold): WebSocket keeps their order, so a number says it all.
 */

export class Acknowledgements {
  #received = 0
  #incomplete = false

  /** Counts a frame that could not be taken in full: nothing is acknowledged from here on until complete() heals it. */
  missed(): void {
    this.#received += 1
    this.#incomplete = true
  }

  /**
   * Counts a frame that was taken in full, and returns the number to acknowledge once it is durable; undefined while
   * an earlier one is missing. A step 2 holds everything its sender has and we lack, so it heals what was missed.
   */
  taken(kind: 'step2' | 'update'): number | undefined {
    this.#received += 1
    if (kind === 'step2') this.#incomplete = false
    return this.#incomplete ? undefined : this.#received
  }
}
