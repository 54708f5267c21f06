/** A disk of a few megabytes that can be filled to the last byte: a tmpfs, which takes root on Linux. */

import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

export class SmallDisk {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async mount(megabytes: number): Promise<SmallDisk> {
    const folder = await temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'parley', folder])
    return new SmallDisk(folder)
  }

  /** Until nothing more fits, byte by byte in the end. */
  fill(): void {
    const file = openSync(join(this.folder, 'filler'), 'a')
    for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 4)) {
      const bytes = Buffer.alloc(size)
      while (isWritten(file, bytes)) {
        // More fits.
      }
    }
    closeSync(file)
  }

  makeRoom(): void {
    rmSync(join(this.folder, 'filler'), { force: true })
  }

  async unmount(): Promise<void> {
    execFileSync('umount', [this.folder])
    await rm(this.folder, { recursive: true })
  }
}

/** Whether this machine lets us: else the tests of full disks cannot run. */
export async function mayMount(): Promise<boolean> {
  try {
    await (await SmallDisk.mount(1)).unmount()
    return true
  } catch {
    // Not root, not Linux, or a container without the right.
    return false
  }
}

function isWritten(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length
  } catch {
    // No space left on the device: what this is about.
    return false
  }
}
