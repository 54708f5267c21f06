/** Can Parley write where it keeps its things? Asked before anything else is started. */
import { mkdir, mkdtemp, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from './start-error.ts'

/**
 * Makes the folder when it is missing.
 * @throws StartError when it cannot be made or written
 */
export async function checkDataFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
    await rmdir(await mkdtemp(join(path, 'writable-')))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
    throw new StartError(
      `The data folder ${path} cannot be written (${code}): name another one in PARLEY_DATA.`,
      { cause },
    )
  }
}
