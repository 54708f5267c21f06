/** Who is in the board and as what; one's own name; and for facilitators the door. */

import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { useRoom } from '../rooms/room-context.tsx'
import { PanelSection } from '../session/panel-section.tsx'
import { BOARD_MEMBERS } from '../share/board-member.ts'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { DoorSection } from './door-section.tsx'
import { MemberEntry } from './member-entry.tsx'
import styles from './members-panel.module.css'
import { MyName } from './my-name.tsx'
import { useNewsAnswer } from './use-news-answer.ts'

export function MembersPanel(): ReactElement {
  const { close } = useBoardView()
  const { role } = useMe()
  const isRoom = useRoom() !== undefined
  const { value, refusal, ask } = useNewsAnswer('people', BOARD_MEMBERS, 'people')
  return (
    <section className={styles.panel} aria-labelledby="members">
      <PanelTitle id="members" title="People" onClose={close} />
      <MyName />
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      <PanelSection title="In this board" aside={<small>{value?.people.length}</small>}>
        {value ? null : <p role="status">Fetching the people…</p>}
        <ul className={styles.people}>
          {value?.people.map((member) => (
            <MemberEntry key={member.id} member={member} onChanged={ask} />
          ))}
        </ul>
      </PanelSection>
      {mayRun(role) && !isRoom ? <DoorSection /> : null}
    </section>
  )
}
