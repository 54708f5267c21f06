/** Says why there is nothing to replay, where nothing could be read; else shows what could be. */

import type { ReactElement, ReactNode } from 'react'
import { boardPath } from '../board/view-name.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import { useShownReplay, useTape } from './replay-context.tsx'

export function ReplayRefused({ children }: { readonly children: ReactNode }): ReactNode {
  const { refusal, times } = useTape()
  const { boardId } = useShownReplay()
  if (!refusal || times.length > 0) return children
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
