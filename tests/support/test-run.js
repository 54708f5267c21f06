/** What every run of the whole has: a folder for everything temporary, whose name everything started carries, and an end. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endLeftovers } from './end-leftovers.js'

/** @returns the folder, the environment for everything it starts, and how it ends: with the words for what was left */
export function beginTestRun() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-run-'))
  chmodSync(folder, 0o755) // The account that Postgres borrows from root must be able to enter.
  const env = { TMPDIR: folder, PARLEY_TEST_RUN: folder, NEXT_TELEMETRY_DISABLED: '1', CI: '1' }
  process.on('SIGINT', () => {}) // It reaches the running step too; what follows cleans up.
  const end = async () => {
    const leftovers = await endLeftovers(folder)
    for (const leftover of leftovers) console.error(`Left behind, ended now: ${leftover}`)
    unmountIn(folder)
    rmSync(folder, { recursive: true, force: true })
    return leftovers
  }
  return { folder, env, end }
}

/** Small disks of tests that were broken off. */
function unmountIn(folder) {
  const mounts = existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8').split('\n') : []
  for (const place of mounts.map((line) => line.split(' ')[1] ?? '')) {
    if (place.startsWith(`${folder}/`)) spawnSync('umount', [place])
  }
}
