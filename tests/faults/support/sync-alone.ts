/** The sync server without the rest of Parley, as a process of its own; with a store of a bad kind, if wanted. */

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as Y from 'yjs'
import { openBoardStore } from '#server/database/board-store.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import type { Ends, ParleyUnderTest, People } from './parley-under-test.ts'

const script = fileURLToPath(new URL('sync-process.ts', import.meta.url))

export class SyncAlone implements ParleyUnderTest {
  readonly #database: FreshDatabase
  readonly #store: string

  constructor(database: FreshDatabase, store: 'honest' | 'hasty' | 'forgetful' = 'honest') {
    this.#database = database
    this.#store = store
  }

  async start(): Promise<Ends> {
    const env = { ...process.env, DATABASE_URL: this.#database.url, STORE: this.#store }
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [port] = (await once(child.stdout, 'data')) as [Buffer]
    const kill = async (): Promise<void> => {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    }
    return { kill, stop: kill, pid: child.pid ?? 0, port: Number(port), output: () => '' }
  }

  async people(_running: Ends, count: number): Promise<People> {
    const boardId = randomUUID()
    await this.#database.db.board.create({ data: { id: boardId, title: 'Board' } })
    const store = openBoardStore(this.#database.url)
    await store.create(boardId, Y.encodeStateAsUpdate(new Y.Doc()))
    await store.close()
    return { boardId, cookies: Array.from({ length: count }, (_, n) => `person=p${n}`) }
  }
}
