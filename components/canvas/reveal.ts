/** Moves the view as little as needed to bring shapes into sight, clear of the tools at the bottom. */

import { Box, type Editor, type TLShapeId } from 'tldraw'
import type { Camera } from './initial-camera.ts'

/** Room around what is revealed, in screen px; the bottom keeps clear of the tools. */
const INSET = { left: 36, top: 16, right: 24, bottom: 84 }
const TRAVEL_MS = 420
const LEAST_ZOOM = 0.35

/** Returns where the view is going; undefined where it may stay. */
export function reveal(editor: Editor, ids: readonly TLShapeId[]): Camera | undefined {
  const boxes = ids.map((id) => editor.getShapePageBounds(id)).filter((box) => box !== undefined)
  if (boxes.length === 0) return undefined
  const wanted = Box.Common(boxes)
  const { z } = editor.getCamera()
  const { w, h } = editor.getViewportScreenBounds()
  const room = { w: w - INSET.left - INSET.right, h: h - INSET.top - INSET.bottom }
  const fitting = Math.min(z, room.w / wanted.w, room.h / wanted.h)
  const zoom = Math.max(fitting, Math.min(z, LEAST_ZOOM))
  const view = viewAt(editor, zoom)
  const dx = shift(wanted.minX, wanted.maxX, view.minX, view.maxX)
  const dy = shift(wanted.minY, wanted.maxY, view.minY, view.maxY)
  if (dx === 0 && dy === 0 && zoom === z) return undefined
  const corner = { x: view.minX + dx - INSET.left / zoom, y: view.minY + dy - INSET.top / zoom }
  const camera = { x: -corner.x, y: -corner.y, z: zoom }
  editor.setCamera(camera, { animation: { duration: travelMs() } })
  return camera
}

/** What would be in sight at a zoom about the middle of the view, less the inset. */
function viewAt(editor: Editor, zoom: number): Box {
  const { w, h } = editor.getViewportScreenBounds()
  const { x, y } = editor.getViewportPageBounds().center
  return new Box(
    x - w / zoom / 2 + INSET.left / zoom,
    y - h / zoom / 2 + INSET.top / zoom,
    (w - INSET.left - INSET.right) / zoom,
    (h - INSET.top - INSET.bottom) / zoom,
  )
}

/** How far a window must move so that it holds an interval; its start wins when it is too long. */
function shift(min: number, max: number, from: number, to: number): number {
  if (min < from || max - min > to - from) return min - from
  return max > to ? max - to : 0
}

/** Travel time of the view: none where motion is not wanted. */
export function travelMs(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : TRAVEL_MS
}
