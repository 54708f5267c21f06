/**
 * A folder for one test. Open to all accounts, unlike what mkdtemp makes: root lends the embedded Postgres another
 * account, which must be able to enter it; else the data would go to a folder of the system and stay there.
 */
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'))
  await chmod(folder, 0o755)
  return folder
}
