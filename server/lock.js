/** Lets one process at a time do something that writes files; the others wait. A lock whose holder died is broken. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const RETRY_MS = 200

/** @returns what gives the lock back */
export async function lock(path) {
  mkdirSync(dirname(path), { recursive: true })
  while (!take(path)) await delay(RETRY_MS)
  return () => rmSync(path, { force: true })
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isHeld(path)) rmSync(path, { force: true })
    return false
  }
}

function isHeld(path) {
  try {
    // Empty for the moment between making the file and writing the number into it: held.
    const holder = readFileSync(path, 'utf8')
    return holder === '' || process.kill(Number(holder), 0)
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else. ENOENT: given back just now; try again.
    return error.code === 'EPERM'
  }
}
