/**
 * Rows that were shown although the database does not have them yet [S8], on this machine's disk, so that no crash loses
 * what somebody has seen. Written by row-keeping.ts, read at the next start by replay-journals.ts. docs/decisions/014.
 */

import { unlink } from 'node:fs/promises'
import type { LogRow } from '../../database/board-store.ts'
import { JournalFile } from './journal-file.ts'

/** A journal is begun anew when it is larger than this and most of it is in the database. */
const RENEW_BYTES = 64 * 1024 * 1024

export class BacklogJournal {
  readonly #folder: string
  #file: JournalFile | undefined
  /** Files that must stay until another one holds what they hold. */
  readonly #old = new Set<string>()
  #last: Promise<unknown> = Promise.resolve()

  /** @param folder this server's alone; it is made with the first row. */
  constructor(folder: string) {
    this.#folder = folder
  }

  get isEmpty(): boolean {
    return this.#file === undefined && this.#old.size === 0
  }

  /** How large it is on disk. */
  get bytes(): number {
    return this.#file?.bytes ?? 0
  }

  /** Where an operator finds it; undefined when there is nothing to find. */
  get path(): string | undefined {
    return this.#file?.path
  }

  /**
   * Resolves once the rows are on disk.
   * @param unsaved every row the database does not have, `rows` among them, for a new file
   * @throws what the file system throws; the next call begins a new file
   */
  append(rows: readonly LogRow[], unsaved: () => readonly LogRow[]): Promise<void> {
    return this.#inTurn(() => this.#append(rows, unsaved))
  }

  /** The database has everything. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#retire()
      await this.#removeOld()
    })
  }

  /** Leaves what is in it for the next start. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file?.close()
      this.#file = undefined
    })
  }

  async #append(rows: readonly LogRow[], unsaved: () => readonly LogRow[]): Promise<void> {
    const file = this.#file
    if (file === undefined || isMostlySaved(file, unsaved)) return await this.#begin(unsaved())
    try {
      await file.append(rows)
      if (await file.isGone()) await this.#begin(unsaved())
    } catch (error) {
      // The file may end with half a record, behind which nothing would be read.
      await this.#retire()
      throw error
    }
  }

  async #begin(rows: readonly LogRow[]): Promise<void> {
    const next = await JournalFile.create(this.#folder, rows)
    await this.#retire()
    this.#file = next
    await this.#removeOld()
  }

  async #retire(): Promise<void> {
    const file = this.#file
    if (file === undefined) return
    this.#old.add(file.path)
    this.#file = undefined
    await file.close()
  }

  async #removeOld(): Promise<void> {
    for (const path of this.#old) {
      // Another start on the same folder may have stored and removed it.
      await unlink(path).catch(ignoreMissing)
      this.#old.delete(path)
    }
  }

  /** One thing after the other; one that fails does not stop the next. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

function isMostlySaved(file: JournalFile, unsaved: () => readonly LogRow[]): boolean {
  if (file.bytes < RENEW_BYTES) return false
  const bytes = unsaved().reduce((sum, row) => sum + row.bytes.length, 0)
  return bytes < file.bytes / 4
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
