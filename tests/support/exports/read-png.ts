/** A PNG decoded down to its pixels: eight bits a channel, with alpha, not interlaced. */

import { inflateSync } from 'node:zlib'

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]
/** Bytes of a pixel. */
const PIXEL = 4

export type ReadPng = {
  readonly width: number
  readonly height: number
  /** Bytes of all rows, each with its filter byte before it. */
  readonly rows: number
  /** Red, green, blue and alpha of each, row by row. */
  readonly pixels: Uint8Array
}

/** @throws Error where it is no PNG */
export function readPng(bytes: Uint8Array): ReadPng {
  const view = Buffer.from(bytes)
  if (!SIGNATURE.every((byte, n) => view[n] === byte)) throw new Error('no PNG')
  const packed: Buffer[] = []
  for (let at = SIGNATURE.length; at < view.length; ) {
    const length = view.readUInt32BE(at)
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(view.subarray(at + 8, at + 8 + length))
    }
    at += length + 12
  }
  const rows = inflateSync(Buffer.concat(packed))
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
  return { width, height, rows: rows.length, pixels: unfiltered(rows, width * PIXEL) }
}

/** What each byte was added to: the one to the left, above, or both (PNG, section 9). */
function unfiltered(rows: Uint8Array, stride: number): Uint8Array {
  const height = rows.length / (stride + 1)
  const pixels = new Uint8Array(height * stride)
  const at = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : (pixels[y * stride + x] ?? 0))
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [at(y, x - PIXEL), at(y - 1, x), at(y - 1, x - PIXEL)]
      const guessed = [0, left, up, (left + up) >> 1, nearestOf(left, up, corner)][filter] ?? 0
      pixels[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guessed
    }
  }
  return pixels
}

function nearestOf(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each))
  if (Number(toLeft) <= Number(toUp) && Number(toLeft) <= Number(toCorner)) return left
  return Number(toUp) <= Number(toCorner) ? up : corner
}

/**
 * A picture as text: a letter for each cell, from its mean colour. `0` is black, `8` nearly and `.` wholly white; where it is
 * rather a colour, the first letter of red, yellow, green, cyan, blue or magenta.
 */
export function coarsely(png: ReadPng, columns: number): string {
  const cell = png.width / columns
  const rows = Math.floor(png.height / (2 * cell))
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      letterOf(meanOf(png, { x: column * cell, y: row * 2 * cell, w: cell, h: 2 * cell })),
    ).join(''),
  )
  return `${lines.join('\n')}\n`
}

type Cell = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

function meanOf({ width, pixels }: ReadPng, { x, y, w, h }: Cell): readonly number[] {
  const sum = [0, 0, 0]
  let count = 0
  for (let row = Math.floor(y); row < y + h; row++) {
    for (let column = Math.floor(x); column < x + w; column++) {
      const at = (row * width + column) * PIXEL
      sum.forEach((so, n) => {
        sum[n] = so + (pixels[at + n] ?? 0)
      })
      count += 1
    }
  }
  return sum.map((each) => each / count)
}

function letterOf(colour: readonly number[]): string {
  const [most, least] = [Math.max(...colour), Math.min(...colour)]
  const middle = (most + least) / 2
  const grey = Math.floor((middle / 256) * 10)
  if (most - least < 40) return grey === 9 ? '.' : String(grey)
  const bits = colour.map((each) => (each > middle ? 1 : 0)).join('')
  const names: Readonly<Record<string, string>> = {
    ...{ '100': 'r', '110': 'y', '010': 'g', '011': 'c', '001': 'b', '101': 'm' },
  }
  return names[bits] ?? '?'
}
