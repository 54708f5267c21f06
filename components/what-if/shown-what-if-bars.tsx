/** Whose what-ifs everybody on the board is shown at the moment; each can be hidden, or taken up as one's own. */

import { Eye, EyeOff } from 'lucide-react'
import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Strip } from '../ui/strip.tsx'
import type { ShownWhatIf } from './shown-what-ifs.ts'
import { useShownWhatIfs } from './use-shown-what-ifs.ts'
import { useWhatIf } from './use-what-if.ts'
import { movesWords } from './what-if-words.ts'

export function ShownWhatIfBars(): ReactElement[] {
  return useShownWhatIfs().map((shown) => <ShownBar key={shown.by.clientId} shown={shown} />)
}

function ShownBar({ shown }: { readonly shown: ShownWhatIf }): ReactElement {
  const { shownWhatIfs, whatIf } = useBoardSession()
  const view = useBoardView()
  const isSupposing = useWhatIf() !== undefined
  const { by, name, moves, isHidden } = shown
  const Icon = isHidden ? Eye : EyeOff
  const tryIt = () => {
    whatIf.start({ name, moves })
    view.open('what-if')
  }
  const acts = (
    <>
      {isSupposing ? null : (
        <Button size="tight" onClick={tryIt}>
          Try it
        </Button>
      )}
      <Button size="tight" onClick={() => shownWhatIfs.hide(by.clientId, !isHidden)}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        {isHidden ? 'Show' : 'Hide'}
      </Button>
    </>
  )
  return (
    <Strip
      name={`What-if of ${by.name}`}
      tone="person"
      hue={by.hue}
      icon={<Avatar name={by.name} hue={by.hue} size="small" named />}
      acts={acts}
    >
      <strong>{by.name}</strong> shows a what-if: “{name}”, {movesWords(moves.length)}. The dashed
      tokens are not on the board.
    </Strip>
  )
}
