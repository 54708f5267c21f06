/** Starts witness-process.ts, which must notice nothing of what is done to other rooms, and says what it noticed. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as Y from 'yjs'
import { docOf } from '#tests/support/admission/board-content.ts'
import type { AbusedServer } from './abused-server.ts'

const SCRIPT = new URL('witness-process.ts', import.meta.url).pathname

export type Testimony = {
  readonly edits: number
  /** Milliseconds from an edit to its acknowledgement. */
  readonly p50: number
  readonly p99: number
  readonly longest: number
  /** Its board is, byte for byte, what it wrote; nothing was said in either room that it did not say; no link broke. */
  readonly isUntouched: boolean
}

type Noticed = {
  readonly waits: number[]
  readonly overheard: number
  readonly closes: number
  readonly whole: string
}

export class Witness {
  readonly #server: AbusedServer
  readonly #boardId: string
  readonly #process

  private constructor(server: AbusedServer, boardId: string, quietBoardId: string) {
    this.#server = server
    this.#boardId = boardId
    this.#process = fork(SCRIPT, [String(server.port), boardId, quietBoardId], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  }

  static async start(server: AbusedServer): Promise<Witness> {
    return new Witness(server, await server.makeBoard(), await server.makeBoard())
  }

  async stop(): Promise<Testimony> {
    const exited = once(this.#process, 'exit')
    this.#process.send('stop')
    const [noticed] = (await once(this.#process, 'message')) as [Noticed]
    await exited
    const stored = Y.encodeStateAsUpdate(docOf(await this.#server.rows(this.#boardId)))
    const isSame = Buffer.from(stored).toString('base64') === noticed.whole
    const waits = noticed.waits.sort((a, b) => a - b)
    const at = (share: number): number =>
      Math.round(waits[Math.floor(share * (waits.length - 1))] ?? 0)
    return {
      edits: waits.length,
      p50: at(0.5),
      p99: at(0.99),
      longest: at(1),
      isUntouched: isSame && noticed.overheard === 0 && noticed.closes === 0,
    }
  }
}
