/** Across the board while one is in a what-if: that it is one, how many moves, who sees it, and the ways out. */

import { FlaskConical } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayEdit } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { Button } from '../ui/button.tsx'
import { ModeBar } from '../ui/mode-bar.tsx'
import { ApplyDialog } from './apply-dialog.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { ShareWhatIfDialog } from './share-what-if-dialog.tsx'
import { useWhatIf } from './use-what-if.ts'
import type { WhatIfState } from './what-if.ts'
import { movesWords } from './what-if-words.ts'

type Asked = 'apply' | 'discard' | 'share'

export function WhatIfBar(): ReactElement | null {
  const state = useWhatIf()
  return state ? <Bar state={state} /> : null
}

function Bar({ state }: { readonly state: WhatIfState }): ReactElement {
  const { whatIf } = useBoardSession()
  const view = useBoardView()
  const { role } = useMe()
  const [asked, setAsked] = useState<Asked>()
  const { moves, isShown } = state
  const isEmpty = moves.length === 0
  const onClose = () => setAsked(undefined)
  const acts = (
    <>
      <Button size="tight" variant="plain" onClick={() => view.open('what-if')}>
        {isEmpty ? 'What is this?' : 'Moves'}
      </Button>
      {isEmpty ? null : (
        <Button size="tight" onClick={() => setAsked('share')}>
          Share…
        </Button>
      )}
      {!isEmpty && mayEdit(role) ? (
        <Button size="tight" variant="primary" onClick={() => setAsked('apply')}>
          Apply…
        </Button>
      ) : null}
      <Button size="tight" onClick={() => (isEmpty ? whatIf.end() : setAsked('discard'))}>
        {isEmpty ? 'Leave' : 'Discard'}
      </Button>
    </>
  )
  const icon = <FlaskConical size={18} strokeWidth={1.75} aria-hidden="true" />
  return (
    <>
      <ModeBar name="What if" icon={icon} acts={acts}>
        <strong>What if</strong>
        <span>
          {isShown ? 'Everybody here is shown your moves.' : 'Only you see this.'}{' '}
          {isEmpty
            ? 'Move a position to try it out.'
            : `${movesWords(moves.length)}, not on the board.`}
        </span>
      </ModeBar>
      {asked === 'apply' ? <ApplyDialog state={state} onClose={onClose} /> : null}
      {asked === 'discard' ? <DiscardDialog count={moves.length} onClose={onClose} /> : null}
      {asked === 'share' ? <ShareWhatIfDialog state={state} onClose={onClose} /> : null}
    </>
  )
}
