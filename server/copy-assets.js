/** Puts what tldraw's canvas asks for (fonts, icons, translations, embed icons) under public/, so nothing comes from elsewhere. */
import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isStamped, writeStamp } from './fingerprint.js'
import { root } from './root.js'

const FOLDERS = ['fonts', 'icons', 'translations', 'embed-icons']

export function copyAssets() {
  const require = createRequire(import.meta.url)
  const { version } = require('@tldraw/assets/package.json')
  const target = join(root, 'public/tldraw')
  const stamp = join(target, 'version')
  if (isStamped(stamp, version)) return
  const source = dirname(require.resolve('@tldraw/assets/package.json'))
  rmSync(target, { recursive: true, force: true })
  for (const folder of FOLDERS) {
    cpSync(join(source, folder), join(target, folder), { recursive: true })
  }
  writeStamp(stamp, version)
}
