/** One file of a journal: who writes it, then rows. On disk before append() resolves. Used by backlog-journal.ts. */

import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogRow } from '../../database/board-store.ts'
import { thisProcess } from './journal-owner.ts'
import { record, rowRecord } from './journal-record.ts'

export const JOURNAL_ENDING = '.journal'

export class JournalFile {
  readonly path: string
  readonly #handle: FileHandle
  bytes = 0

  private constructor(path: string, handle: FileHandle) {
    this.path = path
    this.#handle = handle
  }

  /** Begins a file with these rows. @throws what the file system throws; no half of a file is left then. */
  static async create(folder: string, rows: readonly LogRow[]): Promise<JournalFile> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Names sort by age, so that rows are read in the order in which they were written.
    const name = `${Date.now()}-${randomBytes(6).toString('hex')}${JOURNAL_ENDING}`
    const path = join(folder, name)
    const file = new JournalFile(path, await open(path, 'wx', 0o600))
    try {
      const owner = record([Buffer.from(JSON.stringify(thisProcess()))])
      await file.#write(Buffer.concat([owner, ...rows.map(rowRecord)]))
      await syncFolder(folder)
      return file
    } catch (error) {
      await file.close()
      await unlink(path)
      throw error
    }
  }

  /** @throws what the file system throws; what the file ends with is then unknown, and nothing must follow it. */
  async append(rows: readonly LogRow[]): Promise<void> {
    await this.#write(Buffer.concat(rows.map(rowRecord)))
  }

  /** Whether somebody took the file away: what was written then is on no disk that is read again. */
  async isGone(): Promise<boolean> {
    return (await this.#handle.stat()).nlink === 0
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  async #write(bytes: Buffer): Promise<void> {
    await this.#handle.appendFile(bytes)
    await this.#handle.datasync()
    this.bytes += bytes.length
  }
}

/** A file is found after a power cut only if its name is on disk, too. Windows cannot, and keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
