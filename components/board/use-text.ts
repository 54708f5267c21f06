/**
 * Ties a text field to a title or body on the board: `<textarea ref={useText({of: 'proposal', id, field: 'title'})} />`.
 * The field is uncontrolled: React never writes its value. Next: bind-text-field.ts.
 */

import { type RefCallback, useCallback } from 'react'
import type { TextTarget } from '#domain/board/command.ts'
import { textOf } from '#domain/board/text.ts'
import { bindTextField } from './bind-text-field.ts'
import { useBoardSession } from './board-context.tsx'
import type { BoardSession } from './board-session.ts'
import type { TextField } from './text-field.ts'

/** A ref that binds the field for as long as it is on the page. */
export function useText(target: TextTarget): RefCallback<TextField> {
  const session = useBoardSession()
  const { of, id, field: name } = target
  return useCallback(
    (field: TextField | null) => {
      if (!field) return
      return keepBound(field, session, { of, id, field: name } as TextTarget)
    },
    [session, of, id, name],
  )
}

/** Follows the text: a body is made with its first letter, and a restored snapshot may put another in its place. */
function keepBound(field: TextField, session: BoardSession, target: TextTarget): () => void {
  let text = textOf(session.doc, target)
  let unbind = bind(field, session, target)
  const stop = session.subscribe(() => {
    const now = textOf(session.doc, target)
    if (now === text) return
    unbind()
    text = now
    unbind = bind(field, session, target)
  })
  return () => {
    stop()
    unbind()
    session.undo.stopCapturing()
  }
}

function bind(field: TextField, session: BoardSession, target: TextTarget): () => void {
  const text = textOf(session.doc, target)
  if (text) {
    const oneLine = target.field !== 'text'
    return bindTextField(field, { text, oneLine, change: (edit) => session.type(edit) })
  }
  field.value = ''
  const begin = () => session.run({ type: 'write', target, text: field.value })
  field.addEventListener('input', begin)
  return () => field.removeEventListener('input', begin)
}
