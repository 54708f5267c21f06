/** A picture of a board as SVG, in the worker. Next: domain/exports/scene/board-scene.ts. */

import { readBoard } from '#domain/board/read-board.ts'
import { boardScene } from '#domain/exports/scene/board-scene.ts'
import { svgPieces } from '#domain/exports/scene/write-svg.ts'
import type { Making } from './making.ts'

export async function makeSvg({ doc, wish, steps }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { board } = readBoard(doc)
  const { theme, scope } = wish
  const onStep = (done: number, of: number): void => steps.step(done, 2 * of)
  const scene = boardScene(board, { theme, scope, onStep })
  const count = scene.marks.length
  const pieces: string[] = []
  for (const piece of svgPieces(scene, { fitted: true, title: board.negotiation.title })) {
    steps.step(count + pieces.length, 2 * count)
    pieces.push(piece)
  }
  return new TextEncoder().encode(pieces.join(''))
}
