/**
 * A process that folds a board: FOLD_TIMES times over, or until it reaches FOLD_STOP, where it says so and waits to be
 * killed. Prints the outcomes.
 */

import { Pool } from 'pg'
import { foldBoard } from '#server/worker/fold-board.ts'

const { DATABASE_URL, FOLD_BOARD = '', FOLD_STOP, FOLD_TIMES = '1' } = process.env
const pool = new Pool({ connectionString: DATABASE_URL, max: 1 })

async function reached(step: string): Promise<void> {
  if (step !== FOLD_STOP) return
  process.stdout.write(`at ${step}\n`)
  await new Promise((resolve) => setTimeout(resolve, 60_000))
}

for (let times = Number(FOLD_TIMES); times > 0; times--) {
  const job = { kind: 'fold', boardId: FOLD_BOARD, mend: true } as const
  const { outcome } = await foldBoard({ pool, reached }, job)
  process.stdout.write(`${outcome}\n`)
}
await pool.end()
