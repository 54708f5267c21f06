/** The commands that docs/operations.md names, on a Parley that people are working with. */

import { execFile } from 'node:child_process'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { Caller } from './http/caller.ts'
import { OpenBoard } from './http/open-board.ts'
import { type Created, createBoard, joinAs, tokenOf } from './http/world.ts'

const run = promisify(execFile)
/** It may have to build first. */
const TIMEOUT_MS = 300_000

let here: string
let there: string
let server: RunningServer | undefined

beforeAll(async () => {
  here = await temporaryFolder()
  there = await temporaryFolder()
})
afterAll(async () => {
  await server?.stop()
  await rm(here, { recursive: true })
  await rm(there, { recursive: true })
})

/** As `npm run backup -- FILE` does. @throws what execFile throws when it fails, with what it said in `stderr` */
async function command(name: 'backup' | 'restore', dataDir: string, file: string): Promise<string> {
  const { stdout } = await run(
    'node_modules/.bin/tsx',
    [`server/backup/${name}-command.ts`, file],
    {
      env: { ...process.env, PARLEY_DATA: dataDir, DATABASE_URL: '' },
    },
  )
  return stdout
}

type Work = { readonly board: Created; readonly ann: Caller }
type Exported = { readonly board: { readonly title: string; readonly exportedAt: string } }

async function work(origin: string): Promise<Work> {
  const ann = new Caller(origin)
  const board = await createBoard(ann, { template: 'security-guarantees', displayName: 'Ann' })
  const path = `/api/boards/${board.id}`
  await ann.json('POST', `${path}/snapshots`, { body: { name: 'At first' } })
  await ann.json('PATCH', path, { body: { title: 'Before the backup' } })
  return { board, ann }
}

/** Changes a board without a pause until it is told to stop. */
function keepBusy(board: OpenBoard): () => void {
  let n = 0
  const timer = setInterval(() => {
    n += 1
    board.run({ type: 'describe', title: `During the backup ${n}` })
  }, 2)
  return () => clearInterval(timer)
}

test(
  'a board that is being worked on is backed up, and is there again in another data folder',
  async () => {
    server = await startServer({ dataDir: here })
    const { board, ann } = await work(server.origin)
    const path = `/api/boards/${board.id}`
    const exported = `${path}/export?format=json`
    const before = await ann.json<Exported>('GET', exported)
    const open = await OpenBoard.by(ann, board.id)
    const rest = keepBusy(open)
    const file = join(there, 'backup.gz')

    expect(await command('backup', here, file)).toContain(`Wrote ${file}.`)

    rest()
    expect((await ann.call('GET', '/readyz')).status).toBe(200)
    open.close()
    await server.stop()
    await copyFile(join(here, 'secret'), join(there, 'secret'))
    expect(await command('restore', there, file)).toContain(`Restored ${file}.`)
    server = await startServer({ dataDir: there })
    const same = new Caller(server.origin)
    same.plant(ann.cookie)
    const after = await same.json<Exported>('GET', exported)
    const { title, exportedAt } = after.board
    expect(after).toEqual({ ...before, board: { ...before.board, title, exportedAt } })
    expect(title).toMatch(/^(Before|During) the backup/)
    expect(await same.json('GET', `${path}/snapshots`)).toMatchObject({
      snapshots: [{ name: 'At first' }],
    })
    const { links } = await same.json<{ links: { url: string; role: string }[] }>(
      'GET',
      `${path}/links`,
    )
    const shown = links.find(({ role }) => role === 'editor')?.url ?? ''
    expect(tokenOf(shown)).toBe(tokenOf(board.links.editor))
    const ben = await joinAs(server.origin, board.links.editor, 'Ben')
    const again = await OpenBoard.by(ben, board.id)
    again.run({ type: 'describe', title: 'Goes on' })
    await expect
      .poll(async () => (await same.json<{ title: string }>('GET', path)).title)
      .toBe('Goes on')
    again.close()
  },
  TIMEOUT_MS,
)

test(
  'a restore onto what is there changes nothing, and says what to do instead',
  async () => {
    const refusal = command('restore', there, join(there, 'backup.gz'))
    await expect(refusal).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('restore into a new data folder (PARLEY_DATA)'),
    })
  },
  TIMEOUT_MS,
)

test('a data folder without a database is not made by asking for its backup', async () => {
  const nothing = join(here, 'nothing')
  await expect(command('backup', nothing, join(here, 'x.gz'))).rejects.toMatchObject({
    code: 1,
    stderr: `There is no database in ${nothing}: say where it is in PARLEY_DATA.\n`,
  })
})
