/** Where one was looking when the canvas went, so that coming back from another view of the board finds the place. */

import type { Editor, TLCamera } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'

const cameras = new WeakMap<BoardSession, Pick<TLCamera, 'x' | 'y' | 'z'>>()

export function rememberCamera(editor: Editor, session: BoardSession): void {
  const { x, y, z } = editor.getCamera()
  cameras.set(session, { x, y, z })
}

/** Undefined when the canvas has not been looked at in this session. */
export function rememberedCamera(
  session: BoardSession,
): { x: number; y: number; z: number } | undefined {
  return cameras.get(session)
}
