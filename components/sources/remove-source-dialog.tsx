/** Asks before a source's words are erased, and says what stays. */

import type { ReactElement } from 'react'
import { takenFrom } from '#domain/sources/taken-from.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { type Source, sourcesPath } from './source.ts'
import { useSourceShelf } from './sources-context.tsx'

export type RemoveSourceDialogProps = { readonly source: Source; readonly onClose: () => void }

export function RemoveSourceDialog({ source, onClose }: RemoveSourceDialogProps): ReactElement {
  const { boardId } = useBoardSession()
  const shelf = useSourceShelf()
  const { busy, refusal, send } = useSend()
  const count = useNegotiation((negotiation) => takenFrom(negotiation, source.id).length)
  const remove = async () => {
    const path = `${sourcesPath(boardId)}/${source.id}`
    // An answer without a body is no JSON: only a refusal says anything.
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    if (!answer.ok) return
    void shelf.ask()
    onClose()
  }
  return (
    <ConfirmDialog
      title={`Remove “${source.title}”?`}
      confirm="Remove for everybody"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      Its text is erased for everybody, and there is no way back. {stayingWords(count)}
    </ConfirmDialog>
  )
}

function stayingWords(count: number): string {
  if (count === 0) return 'Nothing on the board was taken from it.'
  const what = count === 1 ? 'The one thing' : `The ${count} things`
  return `${what} taken from it stay on the board with their quotes, and say that it was removed.`
}
