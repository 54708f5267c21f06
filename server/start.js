/**
 * `npm start` and `npm run dev`: installs and builds what is missing, then becomes the server (main.ts). It runs before
 * anything is installed, so it uses nothing but Node, in words that old versions understand too.
 */
const OLDEST = [20, 19]

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
