/** Runs one of Postgres's programs under the account it needs, to its end. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { PostgresAccount } from './postgres-account.ts'

const run = promisify(execFile)

/** An environment of its own, since the server must not inherit Parley's secrets. (Next's types demand NODE_ENV.) */
const ENVIRONMENT = { LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv

/** The working directory is the root, because a borrowed account may not enter ours. */
export async function runAs(
  account: PostgresAccount,
  program: string,
  parameters: readonly string[],
): Promise<void> {
  await run(program, parameters, { ...account, cwd: '/', env: ENVIRONMENT })
}
