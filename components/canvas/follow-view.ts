/**
 * Moves the camera with somebody else's, for as long as this person wants it: any movement of their own, by whatever hand,
 * wheel or key, is the end of it.
 */

import type { Editor, TLCamera } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'
import { type PresentPerson, readPresentPerson } from '#components/board/present-person.ts'
import { isInGesture } from './binding/gesture-path.ts'
import { cameraOnto } from './camera-onto.ts'
import { travelMs } from './reveal.ts'

/** How fast the camera closes in: two thirds of the way in so many ms. */
const GLIDE_MS = 110
/** Below this nobody sees a camera move, in screen px. */
const STILL = 0.5

export function followView(editor: Editor, session: BoardSession): () => void {
  const { together } = session
  /** Where the camera was left by us. */
  let left: TLCamera | undefined
  let size = ''

  function tick(elapsed: number): void {
    const { following } = together.current()
    const followed = following === undefined ? undefined : viewerOf(following, session)
    if (!followed?.view) {
      left = undefined
      return
    }
    if (isInGesture(editor)) return
    if (hasMoved()) {
      left = undefined
      together.leave()
      return
    }
    approach(followed.view, elapsed)
  }

  /** A panel that opens, or a window that grows, moves the view as well, and is nobody's wish to leave. */
  function hasMoved(): boolean {
    const { w, h } = editor.getViewportScreenBounds()
    const isResized = size !== `${w} ${h}`
    size = `${w} ${h}`
    const { x, y, z } = editor.getCamera()
    return left !== undefined && !isResized && (x !== left.x || y !== left.y || z !== left.z)
  }

  function approach(view: NonNullable<PresentPerson['view']>, elapsed: number): void {
    const { w, h } = editor.getViewportScreenBounds()
    const now = editor.getCamera()
    const goal = cameraOnto(view, { w, h })
    const share = travelMs() === 0 ? 1 : 1 - Math.exp(-elapsed / GLIDE_MS)
    const distance = Math.max(
      Math.abs(goal.x - now.x) * now.z,
      Math.abs(goal.y - now.y) * now.z,
      Math.abs(goal.z - now.z) * w,
    )
    const part = distance < STILL ? 1 : share
    const next = {
      x: now.x + (goal.x - now.x) * part,
      y: now.y + (goal.y - now.y) * part,
      z: now.z + (goal.z - now.z) * part,
    }
    editor.setCamera(next, { immediate: true })
    // As the editor took it: it keeps zoom within its bounds.
    left = editor.getCamera()
  }

  editor.on('tick', tick)
  const unsubscribe = together.subscribe(() => {
    left = undefined
  })
  return () => {
    editor.off('tick', tick)
    unsubscribe()
  }
}

/** A person with several tabs: the one that shows its view, and has the pointer over it if there are two. */
function viewerOf(personId: string, { awareness }: BoardSession): PresentPerson | undefined {
  const tabs: PresentPerson[] = []
  for (const [clientId, state] of awareness.getStates()) {
    const person = readPresentPerson(clientId, state)
    if (person?.personId === personId && clientId !== awareness.clientID && person.view)
      tabs.push(person)
  }
  return tabs.find(({ cursor }) => cursor !== null) ?? tabs[0]
}
