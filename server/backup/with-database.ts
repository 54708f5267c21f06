/** The database that the settings name, for the time of one act: the one that runs, or the embedded one, started for it. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkDataFolder } from '../check-data-folder.ts'
import type { Config } from '../config.ts'
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts'
import { StartError } from '../start-error.ts'

type Place = Pick<Config, 'databaseUrl' | 'dataDir'>

/** @throws StartError when `mustExist` and the data folder holds no database */
export async function withDatabase<T>(
  { databaseUrl, dataDir }: Place,
  { mustExist }: { readonly mustExist: boolean },
  act: (url: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== undefined) return await act(databaseUrl)
  if (mustExist && !existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new StartError(`There is no database in ${dataDir}: say where it is in PARLEY_DATA.`)
  }
  await checkDataFolder(dataDir)
  const postgres = await startEmbeddedPostgres(dataDir)
  try {
    return await act(postgres.url)
  } finally {
    await postgres.stop()
  }
}
