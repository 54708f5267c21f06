/** `npm run restore -- FILE`: puts a backup into an empty data folder or database. Start Parley on it afterwards. */

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { restoreBackup } from './restore-backup.ts'
import { runCommand } from './run-command.ts'
import { withDatabase } from './with-database.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

await runCommand({
  usage: 'Say which backup to restore: npm run restore -- /backups/parley-2026-11-23.gz',
  done: (path) =>
    `Restored ${path}. Put the file "secret" into the data folder (or set PARLEY_SECRET), then start Parley.`,
  run: (config, path) =>
    withDatabase(config, { mustExist: false }, (url) =>
      restoreBackup(url, path, join(root, 'prisma', 'migrations')),
    ),
})
