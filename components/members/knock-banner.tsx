/** Who waits at the door, wherever on the board a facilitator is. */

import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { Banner } from '../board/banner.tsx'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ROLE_WORDS } from '../share/role-words.ts'
import { Button } from '../ui/button.tsx'
import { KNOCKS, type Knock } from './board-door.ts'
import { useNewsAnswer } from './use-news-answer.ts'

export function KnockBanner(): ReactElement | null {
  return mayRun(useMe().role) ? <Knocks /> : null
}

/** One at a time, the first to come first: three buttons a person would fill a phone. */
function Knocks(): ReactElement | null {
  const { value, ask } = useNewsAnswer('knocks', KNOCKS, 'knocks')
  const [first, ...others] = value?.knocks ?? []
  if (!first) return null
  return <KnockOf key={first.id} knock={first} others={others.length} onAnswered={ask} />
}

type KnockOfProps = {
  readonly knock: Knock
  readonly others: number
  readonly onAnswered: () => void
}

function KnockOf({ knock, others, onAnswered }: KnockOfProps): ReactElement {
  const { boardId } = useBoardSession()
  const { busy, refusal, send } = useSend()
  async function answer(method: 'PUT' | 'DELETE'): Promise<void> {
    const path = `/api/boards/${boardId}/knocks/${knock.id}`
    await send({ path, method, schema: ANYTHING })
    onAnswered()
  }
  const { as } = ROLE_WORDS[knock.role]
  return (
    <Banner
      tone="warn"
      title={`${knock.name} knocks.`}
      actions={
        <>
          <Button size="tight" variant="primary" busy={busy} onClick={() => void answer('PUT')}>
            Let in
          </Button>
          <Button size="tight" disabled={busy} onClick={() => void answer('DELETE')}>
            Turn away
          </Button>
        </>
      }
    >
      {refusal
        ? errorWords(refusal)
        : `Would come in as ${as}.${others > 0 ? ` ${others} more wait.` : ''}`}
    </Banner>
  )
}
