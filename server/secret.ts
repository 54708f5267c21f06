/** The secret that share links are derived from: as given, or drawn once and kept in the data folder. */
import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { StartError } from './start-error.ts'

const MIN_CHARACTERS = 32

/** @throws StartError when the file in the data folder is damaged: a new one would break every link handed out */
export async function loadSecret(config: Pick<Config, 'secret' | 'dataDir'>): Promise<Uint8Array> {
  const text = config.secret ?? (await keptSecret(join(config.dataDir, 'secret')))
  return new TextEncoder().encode(text)
}

async function keptSecret(path: string): Promise<string> {
  const drawn = `${path}.${process.pid}`
  await writeFile(drawn, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  // A hard link fails when the file is there: of two programs that start at once, one draws and both read the same.
  await link(drawn, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(drawn)
  const secret = (await readFile(path, 'utf8')).trim()
  if (secret.length >= MIN_CHARACTERS) return secret
  throw new StartError(
    `The secret in ${path} is damaged: bring the file back, or delete it if no link needs to go on working.`,
  )
}
