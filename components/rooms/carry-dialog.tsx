/** Carrying back from a room: first what differs, to choose from; then exactly what everybody in the plenary will see. */

import { type ReactElement, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { errorWords } from '../http/error-words.ts'
import { useAnswer } from '../http/use-answer.ts'
import { useSend } from '../http/use-send.ts'
import { CARRIED, CHANGES, choose } from './carry.ts'
import { CarryChoice } from './carry-choice.tsx'
import { carryNames } from './carry-names.ts'
import { CarryReview } from './carry-review.tsx'
import { changesWords } from './carry-words.ts'

export function CarryDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useBoardSession()
  const path = `/api/boards/${session.boardId}/carry`
  const { value, refusal, ask } = useAnswer(path, CHANGES)
  const sending = useSend()
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set())
  const [isReview, setReview] = useState(false)
  const negotiation = useNegotiation((whole) => whole)
  const changes = value?.changes ?? []
  const nameOf = carryNames(negotiation, changes)
  // What changed since it was ticked has another id, and is not ticked any more.
  const chosen = changes.filter(({ id }) => wanted.has(id))
  const carry = async () => {
    const body = { ids: chosen.map(({ id }) => id) }
    const answer = await sending.send({ path, method: 'POST', body, schema: CARRIED })
    if (answer.ok) {
      const text = `Carried ${changesWords(answer.value.carried)} back: everybody in the plenary sees it.`
      session.notify({ text, tone: 'info' })
      return onClose()
    }
    ask()
    setReview(false)
  }
  if (isReview && chosen.length > 0) {
    return (
      <CarryReview
        {...{ chosen, nameOf, onClose }}
        busy={sending.busy}
        onBack={() => setReview(false)}
        onCarry={() => void carry()}
      />
    )
  }
  const refused =
    sending.refusal && (NOT_CARRIED[sending.refusal.code] ?? errorWords(sending.refusal))
  return (
    <CarryChoice
      {...{ chosen, nameOf, onClose }}
      changes={value?.changes}
      problem={refusal ? errorWords(refusal) : refused}
      onChoose={(choice) => setWanted(choose(changes, new Set(chosen.map(({ id }) => id)), choice))}
      onChooseAll={setWanted}
      onReview={() => setReview(true)}
    />
  )
}

const NOT_CARRIED: { readonly [code: string]: string } = {
  out_of_date:
    'Nothing was carried: the room or the plenary changed meanwhile. Look at it once more.',
  bad_request:
    'Nothing was carried: together, these changes would put an actor under itself. Carry them one by one.',
  too_many: 'Nothing was carried: the plenary has as many sources as a board may have.',
  not_allowed: 'Nothing was carried: some of it is not yours to carry, or is locked by now.',
}
