/**
 * Makes the folder that an embedded Postgres keeps its data in (a "cluster"). Two programs that start at once on an
 * empty data folder must not both initialise it: each makes one beside it, and a rename or symlink, which only one of
 * them can win, puts it in its place. Next: embedded-postgres.ts.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { StartError } from '../start-error.ts'
import type { PostgresAccount } from './postgres-account.ts'
import { type PostgresBinaries, SYSTEM_FOLDER } from './postgres-binaries.ts'
import { runAs } from './run-as.ts'

const PASSWORD_FILE = 'parley-password'

/** @throws StartError when the folder cannot be made, or points to a place that is gone */
export async function ensureCluster(
  folder: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  if (await isDanglingSymlink(folder)) {
    throw new StartError(
      `${folder} points to a folder that is gone: bring it back, or delete the link to start with an empty database.`,
    )
  }
  const parent = await parentFor(folder, account)
  const made = await mkdtemp(join(parent, 'postgres-'))
  try {
    await initialise(made, binaries, account)
    if (parent === dirname(folder)) await rename(made, folder)
    else await symlink(made, folder)
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    // Another program put its cluster here first: use that one.
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error
  }
}

/** The password that was drawn when the cluster was made; it lies inside, readable to its owner only. */
export async function clusterPassword(folder: string): Promise<string> {
  return (await readFile(join(folder, PASSWORD_FILE), 'utf8')).trim()
}

async function initialise(
  folder: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<void> {
  const password = `${folder}.password`
  await writeFile(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  await chmod(folder, 0o700)
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(folder, account.uid, account.gid)
    await chown(password, account.uid, account.gid)
  }
  const options = ['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${password}`]
  try {
    await runAs(account, binaries.initdb, [
      ...options,
      '-E',
      'UTF8',
      '--no-locale',
      '--no-instructions',
    ])
    await rename(password, join(folder, PASSWORD_FILE))
  } catch (cause) {
    await rm(password, { force: true })
    const words = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : ''
    throw new StartError(`Postgres could not set up its folder ${folder}: ${words}`, { cause })
  }
}

async function isDanglingSymlink(path: string): Promise<boolean> {
  const link = await lstat(path).catch(() => undefined)
  return link?.isSymbolicLink() === true && !existsSync(path)
}

/**
 * The data folder, unless a borrowed account may not enter it (0700 home of root). Then a folder of the system, and the
 * data folder holds a symlink to it: whoever deletes or moves the data folder deletes or moves what it stands for.
 */
async function parentFor(folder: string, account: PostgresAccount): Promise<string> {
  const parent = dirname(resolve(folder))
  if (account.uid === undefined || (await everybodyMayEnter(parent))) return parent
  await mkdir(SYSTEM_FOLDER, { recursive: true })
  await chmod(SYSTEM_FOLDER, 0o755)
  return SYSTEM_FOLDER
}

async function everybodyMayEnter(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o001) === 0) return false
  return dirname(folder) === folder || everybodyMayEnter(dirname(folder))
}
