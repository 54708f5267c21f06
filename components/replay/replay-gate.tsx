/**
 * Waits for the first moment, so that the canvas opens on a board and not on nothing; says why there is none, where
 * nothing could be read.
 */

import type { ReactElement, ReactNode } from 'react'
import { OpeningBoard } from '../board/opening-board.tsx'
import { boardPath } from '../board/view-name.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import { useHasShown, useShownReplay, useTape } from './replay-context.tsx'

export type ReplayGateProps = { readonly title: string; readonly children: ReactNode }

export function ReplayGate({ title, children }: ReplayGateProps): ReactNode {
  const { refusal, times } = useTape()
  const { boardId } = useShownReplay()
  if (useHasShown()) return children
  if (!refusal || times.length > 0) return <OpeningBoard title={title} />
  return (
    <PlainPage title="The history cannot be read now.">
      <p>{errorWords(refusal)}</p>
      <Ways boardId={boardId} />
    </PlainPage>
  )
}

function Ways({ boardId }: { readonly boardId: string }): ReactElement {
  return (
    <p>
      <Button variant="primary" onClick={() => window.location.reload()}>
        Try again
      </Button>{' '}
      <ButtonLink href={boardPath(boardId)}>To the live board</ButtonLink>
    </p>
  )
}
