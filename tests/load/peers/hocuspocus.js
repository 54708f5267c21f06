/**
 * Hocuspocus with its default settings (stores two seconds after the last change, ten at most), storing through its
 * own database extension: the whole document, one row each, in Postgres with synchronous_commit on.
 */
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
pool.on('error', () => {}) // The connection is replaced at the next query.
await pool.query(
  'CREATE TABLE IF NOT EXISTS documents (name text PRIMARY KEY, state bytea NOT NULL)',
)

const database = new Database({
  fetch: async ({ documentName }) => {
    const { rows } = await pool.query('SELECT state FROM documents WHERE name = $1', [documentName])
    return rows[0]?.state ?? null
  },
  store: async ({ documentName, state }) => {
    await pool.query(
      `INSERT INTO documents (name, state) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET state = excluded.state`,
      [documentName, state],
    )
  },
})

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [database],
})
await server.listen()
process.stdout.write('listening\n')
