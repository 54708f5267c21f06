/** Ends what a test run has left behind: programs that carry its name in their environment, and Postgres in its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** A browser that was told to end needs a moment. */
const GRACE_MS = 3_000
const RETRY_MS = 200

/** @returns a line for each; on systems without /proc only Postgres can be found */
export async function endLeftovers(folder) {
  const find = () => new Map([...programsOf(folder), ...postgresIn(folder)])
  let found = find()
  const deadline = Date.now() + GRACE_MS
  while (found.size > 0 && Date.now() < deadline) {
    await delay(RETRY_MS)
    found = find()
  }
  const leftovers = []
  for (const [pid, words] of found) {
    try {
      process.kill(pid, 'SIGKILL')
      leftovers.push(`${pid} ${words}`)
    } catch (error) {
      // It has just ended by itself.
      if (error.code !== 'ESRCH') throw error
    }
  }
  return leftovers
}

function programsOf(folder) {
  if (!existsSync('/proc/self/environ')) return []
  const pids = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  )
  return pids
    .filter((pid) => read(`/proc/${pid}/environ`).split('\0').includes(`PARLEY_TEST_RUN=${folder}`))
    .map((pid) => [Number(pid), read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')])
}

function postgresIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => Number(read(join(folder, name, 'postgres/postmaster.pid')).split('\n')[0]))
    .filter((pid) => pid > 0)
    .map((pid) => [pid, 'postgres'])
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Gone, or not ours to read.
    return ''
  }
}
