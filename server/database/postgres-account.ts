/**
 * Whose account the embedded Postgres runs under. Postgres refuses to run as root, so root lends it an account that
 * every system has; anybody else runs it as themselves. Next: postgres-binaries.ts.
 */
import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { StartError } from '../start-error.ts'

const run = promisify(execFile)

/** Ready for child_process: empty when the present account will do. */
export type PostgresAccount = { readonly uid?: number; readonly gid?: number }

/**
 * The account for a cluster folder: its owner if the folder exists, since Postgres insists on that.
 * @throws StartError when the folder belongs to somebody this process may not act as
 */
export async function postgresAccount(cluster: string): Promise<PostgresAccount> {
  const self = process.getuid?.()
  if (self === undefined) return {}
  const owner = await stat(cluster).catch(() => undefined)
  if (self !== 0) {
    if (owner === undefined || owner.uid === self) return {}
    throw new StartError(
      `The database in ${cluster} belongs to another user (uid ${owner.uid}): start Parley as that user or as root, or name another folder in PARLEY_DATA.`,
    )
  }
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (
    (await accountNamed('postgres')) ??
    (await accountNamed('nobody')) ??
    Promise.reject(
      new StartError(
        'Parley runs as root, Postgres refuses to, and there is no account "postgres" or "nobody" to lend it: start Parley as another user or set DATABASE_URL.',
      ),
    )
  )
}

async function accountNamed(name: string): Promise<PostgresAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    // No such account on this system: the caller tries the next one.
    return undefined
  }
}
