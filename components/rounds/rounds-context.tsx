/** The board's sealed rounds, fetched once for everything that shows them and again whenever the server says so. */

import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { Refusal } from '../http/call-api.ts'
import { useAnswer } from '../http/use-answer.ts'
import type { Ballot } from './ballot-draft.ts'
import { ROUNDS, type Round, type ToldRounds } from './round.ts'

export type Rounds = {
  /** Undefined until they are told. */
  readonly told: ToldRounds | undefined
  readonly refusal: Refusal | undefined
  /** The one that is open. */
  readonly open: Round | undefined
  readonly path: string
  readonly ask: () => void
  /** What was begun and not submitted yet, by round and party; it lasts as long as the page. */
  readonly drafts: ReadonlyMap<string, Ballot>
  readonly keepDraft: (key: string, ballot: Ballot | undefined) => void
}

const RoundsContext = createContext<Rounds | undefined>(undefined)

export function RoundsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useBoardSession()
  const path = `/api/boards/${session.boardId}/rounds`
  const { value: told, refusal, ask } = useAnswer(path, ROUNDS)
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Ballot>>(new Map())
  useEffect(() => session.onNews('rounds', ask), [session, ask])
  const rounds = useMemo(
    () => ({
      told,
      refusal,
      open: told?.rounds.find(({ state }) => state === 'open'),
      path,
      ask,
      drafts,
      keepDraft: (key: string, ballot: Ballot | undefined) =>
        setDrafts((before) => withDraft(before, key, ballot)),
    }),
    [told, refusal, path, ask, drafts],
  )
  return <RoundsContext value={rounds}>{children}</RoundsContext>
}

/** @throws Error outside a board. */
export function useRounds(): Rounds {
  const rounds = useContext(RoundsContext)
  if (!rounds) throw new Error('useRounds needs a RoundsProvider around it')
  return rounds
}

function withDraft(
  drafts: ReadonlyMap<string, Ballot>,
  key: string,
  ballot: Ballot | undefined,
): ReadonlyMap<string, Ballot> {
  const others = [...drafts].filter(([other]) => other !== key)
  return new Map(ballot ? [...others, [key, ballot]] : others)
}
