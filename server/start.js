/**
 * `npm start` and `npm run dev`: installs and builds what is missing, then becomes the server (main.ts). It runs before
 * anything is installed, so it uses nothing but Node, in words that old versions understand too.
 */
const OLDEST = [20, 19]
const PARENT_CHECK_MS = 500

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Parley needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const dev = process.argv.includes('--dev')

try {
  await prepare()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
endWithNpm()
await run()

async function prepare() {
  const { install } = await import('./install.js')
  install(console.log)
  if (dev) {
    const { generate } = await import('./generate.js')
    const { copyAssets } = await import('./copy-assets.js')
    generate()
    copyAssets()
  } else {
    const { build } = await import('./build.js')
    await build(console.log)
  }
}

/**
 * A signal to npm alone ends npm and the shell it runs us in, and does not reach us: noticed by having another parent.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, PARENT_CHECK_MS)
  watch.unref()
}

/** In this very process: one that receives the signals, and one whose exit code counts. */
async function run() {
  process.env.NODE_ENV = dev ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (dev) {
    const { register } = await import('tsx/esm/api')
    register()
    await import('./main.ts')
  } else {
    process.setSourceMapsEnabled(true)
    await import('../dist/main.js')
  }
}
