/** Installs the packages of tests/load/peers, which nothing but the benchmark needs. */

import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('peers', import.meta.url))

/** @throws Error when npm cannot */
export async function installPeers(say: (words: string) => void): Promise<void> {
  if (await isInstalled()) return
  say('Installing the servers to compare with (once) …')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install the servers to compare with.')
}

/** npm writes down what it installed, at its very end. */
async function isInstalled(): Promise<boolean> {
  const [wanted, installed] = await Promise.all([
    versionsIn('package-lock.json'),
    versionsIn('node_modules/.package-lock.json'),
  ])
  return [...wanted].every(([path, version]) => path === '' || installed.get(path) === version)
}

async function versionsIn(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(`${folder}/${file}`, 'utf8').catch(() => '{"packages":{}}')
  const { packages } = JSON.parse(text) as { packages: Record<string, { version: string }> }
  return new Map(Object.entries(packages).map(([path, { version }]) => [path, version]))
}
