/** Renders SVG in tests, with the very library that makes our PNG files. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm } from '@resvg/resvg-wasm'

let started: Promise<void> | undefined

export function startResvg(): Promise<void> {
  started ??= readFile(
    createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
  ).then((wasm) => initWasm(wasm))
  return started
}
