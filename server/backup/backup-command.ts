/** `npm run backup -- FILE`: everything in the database, as it is at this moment, whether Parley runs or not. */

import { runCommand } from './run-command.ts'
import { takeBackup } from './take-backup.ts'
import { withDatabase } from './with-database.ts'

await runCommand({
  usage: 'Say which file to write: npm run backup -- /backups/parley-2026-11-23.gz',
  done: (path) =>
    `Wrote ${path}. Keep the file "secret" of the data folder (or PARLEY_SECRET) with it: without it sealed ballots and delegations' notes cannot be read, and it cannot be made again.`,
  run: (config, path) =>
    withDatabase(config, { mustExist: true }, (url) => takeBackup(url, path, new Date())),
})
