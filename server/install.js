/**
 * Installs the packages of package-lock.json when node_modules does not hold exactly those. npm leaves a list of what
 * it installed in node_modules/.package-lock.json at its very end, so an install that was cut short is noticed too.
 * Install scripts stay off: nothing here needs one, and Prisma's would download an engine that is not used.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.js'

/** @param say gets the sentence that tells people why they wait */
export function install(say) {
  if (isInstalled()) return
  say('Installing the packages (a minute or two, once) …')
  // Packages that would rather have a newer Node than ours warn of it; what matters here fails.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const parameters = ['ci', '--ignore-scripts', '--include=dev', ...quiet]
  const [program, ...before] = npm()
  const { status, error } = spawnSync(program, [...before, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && before.length === 0,
  })
  if (status !== 0) {
    throw new Error(
      `npm could not install the packages (${error?.message ?? `exit code ${status}`}).`,
    )
  }
}

function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'))
  if (installed === undefined) return false
  const wanted = packagesIn(join(root, 'package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    const present = installed[path]
    // Packages for other platforms are listed and not installed.
    return present === undefined ? optional || devOptional : present.version === version
  })
}

function packagesIn(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

/** The npm that runs us, if one does; else the one on the path. */
function npm() {
  const running = process.env.npm_execpath
  return running?.endsWith('.js') ? [process.execPath, running] : ['npm']
}
