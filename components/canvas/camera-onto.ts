/** The camera that shows all of somebody else's view, in the middle of a window of another size. */

import type { Camera } from './initial-camera.ts'

/** @param view what they see, in board units; @param window in screen px. A camera is tldraw's: screen = (page + camera) * z */
export function cameraOnto(
  [x, y, w, h]: readonly [x: number, y: number, w: number, h: number],
  window: { readonly w: number; readonly h: number },
): Camera {
  const z = Math.min(window.w / w, window.h / h)
  return { x: window.w / z / 2 - (x + w / 2), y: window.h / z / 2 - (y + h / 2), z }
}
