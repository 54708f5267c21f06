/**
 * Builds what production serves: the database client, tldraw's files, the pages (.next) and the server (dist/main.js and its worker).
 * Only when something it is made of has changed since the last time. `npm run build` runs it by itself.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { copyAssets } from './copy-assets.js'
import { fingerprint, isStamped, writeStamp } from './fingerprint.js'
import { generate } from './generate.js'
import { isMain } from './is-main.js'
import { lock } from './lock.js'
import { root } from './root.js'

const INPUTS = [
  'app',
  'components',
  'domain',
  'public',
  'server',
  'prisma/schema.prisma',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Read while the pages are built, so another value means another build. */
const LICENCE = 'NEXT_PUBLIC_TLDRAW_LICENSE_KEY'

/** @param say gets the sentences that tell people why they wait */
export async function build(say) {
  generate()
  copyAssets()
  if (isBuilt()) return
  const unlock = await lock(join(root, 'dist/lock'))
  try {
    // Somebody else may have built it while we waited.
    if (!isBuilt()) await buildAll(say)
  } finally {
    unlock()
  }
}

const stamp = join(root, 'dist/stamp')

function isBuilt() {
  return isStamped(stamp, fingerprint(root, INPUTS, process.env[LICENCE]))
}

async function buildAll(say) {
  const built = fingerprint(root, INPUTS, process.env[LICENCE])
  rmSync(stamp, { force: true })
  say('Building the pages and the server (about a minute, once per version) …')
  const start = Date.now()
  buildPages()
  await bundleServer()
  writeStamp(stamp, built)
  say(`Built in ${Math.round((Date.now() - start) / 1000)} s.`)
}

function buildPages() {
  const next = createRequire(import.meta.url).resolve('next/package.json')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dirname(next), 'dist/bin/next'), 'build'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  )
  if (status !== 0) throw new Error(`The pages could not be built:\n${stdout}${stderr}`)
}

/** A file for each thread; packages stay in node_modules. */
async function bundleServer() {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints: [join(root, 'server/main.ts'), join(root, 'server/worker/board-worker.ts')],
    outdir: join(root, 'dist'),
    // Both beside each other: main.js starts board-worker.js.
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  })
  // Its helper would stay with the server otherwise.
  await esbuild.stop()
}

if (isMain(import.meta.url)) {
  try {
    await build(console.log)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
