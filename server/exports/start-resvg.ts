/** The library that makes pixels of pictures, started once in the life of a thread. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

type ResvgModule = typeof import('@resvg/resvg-wasm')
let started: Promise<ResvgModule> | undefined

export function startResvg(): Promise<ResvgModule> {
  started ??= start()
  return started
}

async function start(): Promise<ResvgModule> {
  const resvg = await import('@resvg/resvg-wasm')
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await resvg.initWasm(await readFile(wasm))
  return resvg
}
