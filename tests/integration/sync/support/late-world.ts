/** A server that is late as soon as the database takes longer than a moment, and a hand on its database. */

import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import type { SyncLimits } from '#server/sync/sync-limits.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join, type Peer, type PeerOptions } from './peers.ts'
import { type SyncServer, startSync, storedBoard } from './sync-server.ts'
import { until } from './until.ts'
import { WatchedStore } from './watched-store.ts'

export class LateWorld {
  readonly server: SyncServer
  readonly watched: WatchedStore
  /** Where the journal is, while there is one. */
  readonly folder: string
  readonly #peers: Peer[] = []
  readonly #temporary: string

  private constructor(server: SyncServer, watched: WatchedStore, temporary: string) {
    this.server = server
    this.watched = watched
    this.folder = joinPath(temporary, 'journal')
    this.#temporary = temporary
  }

  static async start(limits: Partial<SyncLimits> = {}): Promise<LateWorld> {
    const watched = new WatchedStore()
    const temporary = await temporaryFolder()
    const server = await startSync({
      wrap: watched.wrap,
      journal: new BacklogJournal(joinPath(temporary, 'journal')),
      limits: { degradedAfterMs: 20, ...limits },
    })
    return new LateWorld(server, watched, temporary)
  }

  get journals(): readonly string[] {
    return existsSync(this.folder) ? readdirSync(this.folder) : []
  }

  async join(boardId: string, person: string, options: PeerOptions = {}): Promise<Peer> {
    const peer = await join(this.server, boardId, person, options)
    this.#peers.push(peer)
    return peer
  }

  /** Until a key is in the database and nothing in the journal. */
  async settled(boardId: string, key: string): Promise<void> {
    await until(`${key} is stored`, async () => {
      const stored = await storedBoard(this.server, boardId)
      return stored.getMap('proposals').has(key)
    })
    await until('the journal is empty', () => this.journals.length === 0)
  }

  async stop(): Promise<void> {
    for (const peer of this.#peers) peer.stop()
    this.watched.letGo('append')
    await this.server.stop()
    await rm(this.#temporary, { recursive: true })
  }
}
