/** Clearing what people scribbled, with a way back; and hiding everybody's pointers. */

import { type ReactElement, useState } from 'react'
import {
  SCRIBBLE_KINDS,
  type ScribbleKind,
  scribblesOf,
  withBindings,
} from '#domain/session/scribbles.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useReading } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { PanelSection } from './panel-section.tsx'
import { useAct } from './session-context.tsx'
import styles from './session-forms.module.css'
import type { SessionView } from './shared-session.ts'

const WORDS: { readonly [K in ScribbleKind]: string } = {
  strokes: 'Pen and highlighter',
  lines: 'Lines and arrows',
  notes: 'Notes and text',
  shapes: 'Shapes',
  images: 'Images',
}

export function FloorSection({ session }: { readonly session: SessionView }): ReactElement {
  const act = useAct()
  const [isAsking, setAsking] = useState(false)
  return (
    <PanelSection title="Floor and pointers">
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={session.cursorsHidden}
          onChange={(event) => act({ act: 'hideCursors', hidden: event.currentTarget.checked })}
        />
        Hide pointers from everybody
      </label>
      <div className={styles.row}>
        <Button size="tight" onClick={() => setAsking(true)}>
          Clear the floor…
        </Button>
      </div>
      {isAsking ? <ClearDialog onClose={() => setAsking(false)} /> : null}
    </PanelSection>
  )
}

function ClearDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useBoardSession()
  const ink = useReading(({ board }) => board.ink)
  const [chosen, setChosen] = useState<ReadonlySet<ScribbleKind>>(new Set(['strokes', 'lines']))
  const found = scribblesOf(ink)
  const kinds = SCRIBBLE_KINDS.filter((kind) => found[kind].length > 0)
  const going = kinds.filter((kind) => chosen.has(kind)).flatMap((kind) => found[kind])
  const toggle = (kind: ScribbleKind) => {
    const next = new Set(chosen)
    if (!next.delete(kind)) next.add(kind)
    setChosen(next)
  }
  const clear = () => {
    const records = withBindings(ink, going)
    session.run({ type: 'removeInk', ids: records.map(({ id }) => id) })
    onClose()
    if (!session.mayEdit) return
    session.notify({
      text: `Cleared from the floor: ${going.length}.`,
      tone: 'news',
      about: 'cleared',
      // As an act of its own: whatever was done since stays.
      action: { label: 'Put back', run: () => session.run({ type: 'putInk', records }) },
    })
  }
  return (
    <Dialog
      title="Clear the floor"
      about="Takes away what was drawn on the board, for everybody. Cards, lanes and positions stay."
      onClose={onClose}
    >
      {kinds.length === 0 ? <p>Nothing is drawn on this board.</p> : null}
      {kinds.map((kind) => (
        <label key={kind} className={styles.check}>
          <input type="checkbox" checked={chosen.has(kind)} onChange={() => toggle(kind)} />
          <span className={styles.words}>{WORDS[kind]}</span>
          <span className={styles.aside}>{found[kind].length}</span>
        </label>
      ))}
      <DialogActions>
        <Button onClick={onClose} data-autofocus>
          {kinds.length > 0 ? 'Cancel' : 'Close'}
        </Button>
        {kinds.length > 0 ? (
          <Button
            variant="danger"
            aria-disabled={going.length === 0}
            onClick={() => going.length > 0 && clear()}
          >
            Clear {going.length}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  )
}
