/** Before all browser tests: what production serves is built, and a Postgres runs. */
import { setup } from '../../support/start-postgres.ts'

// biome-ignore lint/style/noDefaultExport: Playwright asks for one.
export default async function prepareRun(): Promise<() => Promise<void>> {
  const { build } = await import('../../../server/build.js')
  await build((words: string) => process.stdout.write(`${words}\n`))
  return setup()
}
