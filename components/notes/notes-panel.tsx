/** What one's delegation keeps for itself: notes, the mandate, and who can read them. */

import { Lock } from 'lucide-react'
import { type ReactElement, useSyncExternalStore } from 'react'
import { MAX_NOTE_TEXT } from '#domain/notes/delegation-note.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useActorName } from '../board/use-actor-name.ts'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { SavingWord } from '../saving/saving-word.tsx'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { MandateForm } from './mandate-form.tsx'
import { useOwnNotes } from './notes-context.tsx'
import styles from './notes-panel.module.css'
import type { OwnNotes } from './own-notes.ts'
import { ReaderList } from './reader-list.tsx'
import { UnreadableNotice } from './unreadable-notice.tsx'

export function NotesPanel(): ReactElement {
  const { close } = useBoardView()
  const notes = useOwnNotes()
  const name = useActorName(useMe().actorId) ?? 'one actor'
  return (
    <section className={styles.panel} aria-labelledby="our-notes">
      <PanelTitle id="our-notes" title="Our notes" onClose={close} />
      <p className={styles.about}>
        <Lock size={14} strokeWidth={1.75} aria-hidden="true" />
        {notes
          ? `Only delegates of ${name} can read this; facilitators cannot.`
          : 'Notes are kept by delegates, for their own actor.'}
      </p>
      {notes ? <NotesForm notes={notes} /> : null}
    </section>
  )
}

function NotesForm({ notes }: { readonly notes: OwnNotes }): ReactElement {
  const state = useSyncExternalStore(notes.subscribe, notes.current, notes.current)
  const { contents, clashes, refusal, readers, changedBy } = state
  if (!contents) {
    return refusal ? (
      <Notice tone="error">{errorWords(refusal)}</Notice>
    ) : (
      <p role="status">Fetching the notes…</p>
    )
  }
  return (
    <>
      {state.unreadable.map((unreadable) => (
        <UnreadableNotice key={unreadable.changedAt} {...unreadable} />
      ))}
      <SavingWord saving={state.saving} refusal={state.refusal} />
      {clashes.map((clash) => (
        <ClashNotice
          key={clash.field}
          clash={clash}
          contents={contents}
          by={changedBy?.name}
          onSettle={(by) => notes.settle(clash.field, by)}
        />
      ))}
      <TextArea
        label="Notes"
        className={styles.text ?? ''}
        rows={8}
        maxLength={MAX_NOTE_TEXT}
        placeholder="What we want, what we hear, what we may offer next."
        value={contents.text}
        onChange={(event) => notes.write('text', event.currentTarget.value)}
      />
      <MandateForm contents={contents} onWrite={(field, words) => notes.write(field, words)} />
      <ReaderList readers={readers} />
    </>
  )
}
