/** Starts hub-process.ts, a sync server that can be killed without killing the test. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type SyncProcess = { readonly origin: string; readonly process: ChildProcess }

/** @param journal the folder of its journal; absent: it has none */
export async function startProcess(databaseUrl: string, journal?: string): Promise<SyncProcess> {
  const script = new URL('hub-process.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, DATABASE_URL: databaseUrl, JOURNAL: journal },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return { origin: `http://127.0.0.1:${String(port).trim()}`, process: child }
}

/** As a crash would. */
export async function killProcess({ process: child }: SyncProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}
