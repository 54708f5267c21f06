/**
 * Writes the typed database client from prisma/schema.prisma into server/database/generated, unless it is up to date.
 * Prisma wants to download an engine that it does not use for this; naming any program as the engine keeps it offline.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fingerprint, isStamped, writeStamp } from './fingerprint.js'
import { isMain } from './is-main.js'
import { root } from './root.js'

const output = join(root, 'server/database/generated')

export function generate() {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json')
  const { version, bin } = createRequire(import.meta.url)('prisma/package.json')
  const current = fingerprint(root, ['prisma/schema.prisma'], version)
  const stamp = join(output, 'stamp')
  if (isStamped(stamp, current)) return
  rmSync(output, { recursive: true, force: true })
  const result = spawnSync(process.execPath, [join(dirname(prisma), bin.prisma), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (result.status !== 0) {
    throw new Error(`Prisma could not generate the client:\n${result.stdout}${result.stderr}`)
  }
  writeStamp(stamp, current)
}

if (isMain(import.meta.url)) generate()
