/**
 * At the start, before any board is loaded: what earlier lives of this server showed and could not store goes into the
 * database [S8]. Storing a row twice changes nothing, so a journal is removed only when all of it is stored.
 */

import { existsSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { BoardStore, LogRow } from '../../database/board-store.ts'
import type { Log } from '../../log.ts'
import { JOURNAL_ENDING } from './journal-file.ts'
import { isAlive, readOwner } from './journal-owner.ts'
import { parsed, readRecords, readRow } from './journal-record.ts'

/** Bytes of updates in one statement. */
const GROUP_BYTES = 4 * 1024 * 1024
const TRIES = 20
const RETRY_MS = 500

/**
 * Journals of processes that live are left alone.
 * @throws when a journal cannot be read, or the database does not take it after several tries: boards must not be
 * served then, for they would be without what people have seen
 */
export async function replayJournals(folder: string, store: BoardStore, log: Log): Promise<void> {
  if (!existsSync(folder)) return
  const names = readdirSync(folder).filter((name) => name.endsWith(JOURNAL_ENDING))
  for (const name of names.sort()) await replay(join(folder, name), store, log)
}

async function replay(path: string, store: BoardStore, log: Log): Promise<void> {
  const bytes = readFileSync(path)
  const { contents, unreadable } = readRecords(bytes)
  const [head, ...rest] = contents
  const owner = head && readOwner(parsed(head))
  if (owner !== undefined && isAlive(owner)) return
  const rows = rest.map(readRow).filter((row) => row !== undefined)
  const isWhole = await storeRows(rows, { path, store, log })
  if (statSync(path).size !== bytes.length) {
    // Its owner lives after all and has written more; it is read again at the next start.
    log.warn('journal.still-written', { path })
  } else if (unreadable > 0 || rows.length < rest.length || !isWhole) {
    // Torn off by the crash, most likely: what was shown had been written to the end before.
    renameSync(path, `${path}.kept`)
    log.warn('journal.kept', { path: `${path}.kept`, unreadableBytes: unreadable })
  } else {
    unlinkSync(path)
  }
  log.info('journal.replayed', { path, rows: rows.length })
}

type Replaying = { readonly path: string; readonly store: BoardStore; readonly log: Log }

/** Board by board, so that one the database refuses keeps no other one back. False: some rows found no place. */
async function storeRows(rows: readonly LogRow[], replaying: Replaying): Promise<boolean> {
  const boards = new Map<string, LogRow[]>()
  for (const row of rows) {
    const own = boards.get(row.boardId)
    if (own === undefined) boards.set(row.boardId, [row])
    else own.push(row)
  }
  let isWhole = true
  for (const [boardId, own] of boards) {
    if (await storeBoard(own, replaying)) continue
    const { store, log, path } = replaying
    if ((await store.load(boardId)) === undefined) {
      log.info('journal.board-deleted', { boardId, rows: own.length })
    } else {
      log.error('journal.rows-refused', { boardId, rows: own.length, path })
      isWhole = false
    }
  }
  return isWhole
}

async function storeBoard(rows: readonly LogRow[], { store, log }: Replaying): Promise<boolean> {
  for (const group of groupsOf(rows)) {
    const outcome = await persist(() => store.append(group), log)
    if (outcome === 'refused') return false
  }
  return true
}

function groupsOf(rows: readonly LogRow[]): readonly (readonly LogRow[])[] {
  const groups: LogRow[][] = []
  let left = 0
  for (const row of rows) {
    if (left <= 0) {
      groups.push([])
      left = GROUP_BYTES
    }
    groups.at(-1)?.push(row)
    left -= row.bytes.length
  }
  return groups
}

/** The database may be coming up again itself. */
async function persist<T>(act: () => Promise<T>, log: Log): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await act()
    } catch (error) {
      if (tried === TRIES) throw error
      log.warn('journal.waits', { error })
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
