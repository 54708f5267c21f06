/** Other people on the board: their pointers with names, and thin rings around what they have selected. */

import type { CSSProperties, ReactElement } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useBoardSession } from '#components/board/board-context.tsx'
import type { PresentPerson } from '#components/board/present-person.ts'
import { usePeople } from '#components/board/use-people.ts'
import { usePointersHidden } from '#components/together/use-pointers-hidden.ts'
import styles from './others.module.css'
import { PageLayer } from './page-layer.tsx'
import { SelectionRing } from './selection-ring.tsx'
import { levelOf } from './shapes/level-of-detail.ts'

/** Pointers of so many people jump: gliding, 56 of them took a third of the frames of a machine that draws in software. */
const GLIDE_UP_TO = 20

export function Others(): ReactElement {
  const { awareness } = useBoardSession()
  const isHidden = usePointersHidden()
  const others = usePeople().filter(({ clientId }) => clientId !== awareness.clientID)
  return (
    <PageLayer>
      {others.flatMap(({ clientId, hue, selection }) =>
        selection.map((id) => <SelectionRing key={`${clientId}/${id}`} shapeId={id} hue={hue} />),
      )}
      {others
        .filter(({ spotlit }) => spotlit || !isHidden)
        .map((person) => (
          <Pointer key={person.clientId} person={person} isGliding={others.length <= GLIDE_UP_TO} />
        ))}
    </PageLayer>
  )
}

type PointerProps = { readonly person: PresentPerson; readonly isGliding: boolean }

function Pointer({ person, isGliding }: PointerProps): ReactElement | null {
  const editor = useEditor()
  const isNamed = useValue('named', () => levelOf(editor).get() !== 'shape', [editor])
  const { cursor, hue, name, chat, spotlit } = person
  if (!cursor) return null
  const style = {
    '--person': `var(--person-${hue + 1})`,
    transform: `translate(${cursor[0]}px, ${cursor[1]}px)`,
  }
  return (
    <div
      className={`${styles.pointer} ${isGliding ? styles.gliding : ''}`}
      style={style as CSSProperties}
    >
      <div className={styles.upright}>
        {spotlit ? <span className={styles.spotlight} /> : null}
        <svg aria-hidden="true" className={styles.arrow} viewBox="0 0 18 20" width={18} height={20}>
          <path d="M2 1.5 15.5 10 9.3 11.4 6.3 17.5z" />
        </svg>
        {isNamed || chat || spotlit ? <span className={styles.name}>{name}</span> : null}
        {chat ? <span className={styles.chat}>{chat}</span> : null}
      </div>
    </div>
  )
}
