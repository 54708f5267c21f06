/** How the door is kept: a lobby to wait in, and made-up names for a session. For facilitators. */

import { type ReactElement, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { PanelSection } from '../session/panel-section.tsx'
import { Notice } from '../ui/notice.tsx'
import { BOARD_DOOR, type BoardDoor } from './board-door.ts'
import { useNewsAnswer } from './use-news-answer.ts'

export function DoorSection(): ReactElement {
  const { boardId } = useBoardSession()
  const { value, ask } = useNewsAnswer('door', BOARD_DOOR, 'people')
  const { refusal, send } = useSend()
  const [wish, setWish] = useState<Partial<BoardDoor>>({})
  const shown = { ...value, ...wish }
  async function set(body: Partial<BoardDoor>): Promise<void> {
    setWish(body)
    await send({ path: `/api/boards/${boardId}/door`, method: 'PATCH', body, schema: BOARD_DOOR })
    setWish({})
    ask()
  }
  return (
    <PanelSection title="The door">
      <CheckField
        label="Lobby: who comes by a link knocks, and you let them in"
        checked={shown.lobby ?? false}
        onChange={(lobby) => void set({ lobby })}
      />
      <CheckField
        label="Made-up names: all but facilitators are shown as birds; only you see who is who"
        checked={shown.pseudonyms ?? false}
        onChange={(pseudonyms) => void set({ pseudonyms })}
      />
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
    </PanelSection>
  )
}
