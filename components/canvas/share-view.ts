/** Tells others what this page sees of the canvas, while somebody follows or is asked to. */

import { type Editor, react } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'
import { readPresentPerson } from '#components/board/present-person.ts'

/** Whoever follows glides between what they are told. */
const EVERY_MS = 60

export function shareView(editor: Editor, session: BoardSession): () => void {
  const { awareness, together } = session
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = false

  function tell(): void {
    timer = undefined
    const { x, y, w, h } = editor.getViewportPageBounds()
    const at = [x, y, w, h].map((value) => Math.round(value * 10) / 10)
    together.showView([at[0] ?? 0, at[1] ?? 0, Math.max(1, at[2] ?? 1), Math.max(1, at[3] ?? 1)])
  }
  function moved(): void {
    if (isWanted) timer ??= setTimeout(tell, EVERY_MS)
  }
  function look(): void {
    const wanted = together.current().leads || isFollowed(session)
    if (wanted === isWanted) return
    isWanted = wanted
    if (wanted) tell()
    else together.showView(undefined)
  }

  const stops = [
    react('share the view', () => {
      editor.getViewportPageBounds()
      moved()
    }),
    together.subscribe(look),
    () => awareness.off('change', look),
  ]
  awareness.on('change', look)
  look()
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
    if (isWanted) together.showView(undefined)
  }
}

function isFollowed({ awareness, me }: BoardSession): boolean {
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue
    if (readPresentPerson(clientId, state)?.following === me.personId) return true
  }
  return false
}
