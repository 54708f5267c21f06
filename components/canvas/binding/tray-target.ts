/**
 * The tray of packages beside the canvas as a place to drop cards on. The canvas keeps the pointer while it drags, so
 * the tray hears nothing: it is found by where it stands on the page. Its other end: components/packages/tray.tsx.
 */

import type { Editor } from 'tldraw'
import { newId } from '#components/board/new-id.ts'
import type { Point } from '#domain/layout/rect.ts'
import { type PackageId, toId } from '#domain/negotiation/ids.ts'
import type { DropTarget } from './drop-target.ts'

/** `point` on the board; undefined where no open tray lies there. The whole panel around it counts. */
export function trayAt(editor: Editor, point: Point): DropTarget | undefined {
  const tray = openTray()
  if (!tray) return undefined
  const { x, y } = editor.pageToScreen(point)
  const { left, right, top, bottom } = (tray.closest('aside') ?? tray).getBoundingClientRect()
  if (x < left || x > right || y < top || y > bottom) return undefined
  const { tray: id } = tray.dataset
  return { zone: 'tray', packageId: id ? toId<PackageId>(id) : newId<PackageId>() }
}

/** Lights the tray up, or no longer. */
export function lightTray(isLit: boolean): void {
  openTray()?.toggleAttribute('data-drop', isLit)
}

/** Over the tray a drag is past the canvas's edge, which must not make the view run away. */
export function holdView(editor: Editor, isHeld: boolean): void {
  const edgeScrollSpeed = isHeld ? 0 : 1
  if (editor.user.getEdgeScrollSpeed() !== edgeScrollSpeed)
    editor.user.updateUserPreferences({ edgeScrollSpeed })
}

function openTray(): HTMLElement | null {
  // Hidden while the ranking is shown instead.
  const tray = document.querySelector<HTMLElement>('[data-tray]')
  return tray?.closest('[hidden]') ? null : tray
}
