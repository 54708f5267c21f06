/** What can be killed and started again: the whole program, or (sync-under-test.ts) the sync server alone. */

export type Ends = {
  /** SIGKILL; resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** SIGTERM; resolves when it is gone. */
  readonly stop: () => Promise<unknown>
  readonly pid: number
  readonly port: number
  /** What it wrote so far. */
  readonly output: () => string
}

export interface ParleyUnderTest {
  start(): Promise<Ends>
  /** Makes a board and people who may edit it, while it runs. */
  people(running: Ends, count: number): Promise<People>
}

export type People = {
  readonly boardId: string
  /** Cookie headers. */
  readonly cookies: readonly string[]
}
