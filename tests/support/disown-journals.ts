/** Makes the journals in a folder those of a process that is dead, as they would be after a crash of this one. */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { record } from '#server/sync/journal/journal-record.ts'

export async function disown(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name))
    const owner = { host: hostname(), pid: process.pid, started: 'an earlier boot/1' }
    const head = record([Buffer.from(JSON.stringify(owner))])
    await writeFile(
      join(folder, name),
      Buffer.concat([head, bytes.subarray(8 + bytes.readUInt32LE(0))]),
    )
  }
}
