/** One actor's score sheet: points for each option, and the value without agreement. */

import type { FormEvent, ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { SHEET, type Sheet, sheetPath } from './score-answers.ts'
import { scoreShelfOf } from './score-shelf.ts'
import styles from './scores.module.css'
import { contentsOf, draftOf, type SheetDraft, totalOf } from './sheet-draft.ts'
import { SheetFields } from './sheet-fields.tsx'
import { SheetFoot } from './sheet-foot.tsx'

type SheetEditorProps = {
  readonly actorId: ActorId
  readonly name: string
  readonly sheet: Sheet | undefined
  /** What was typed and not saved. */
  readonly draft: SheetDraft | undefined
  readonly onDraft: (draft: SheetDraft | undefined) => void
}

export function SheetEditor(props: SheetEditorProps): ReactElement {
  const { actorId, name, sheet, draft: typed, onDraft } = props
  const session = useBoardSession()
  const { role } = useMe()
  const all = useNegotiation((negotiation) => negotiation.issues)
  const { busy, refusal, send } = useSend()
  const issues = [...all.values()].filter(({ options }) => options.length > 0)
  const draft = typed ?? draftOf(sheet)
  const made = contentsOf(draft, issues)
  const path = sheetPath(session.boardId, actorId)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ('problem' in made) return
    const answer = await send({ path, method: 'PUT', body: made.contents, schema: SHEET })
    await scoreShelfOf(session).ask()
    if (answer.ok) onDraft(undefined)
  }
  const erase = async () => {
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    await scoreShelfOf(session).ask()
    if (answer.ok) onDraft(undefined)
  }
  const problem = refusal ? errorWords(refusal) : 'problem' in made ? made.problem : undefined
  return (
    <form className={styles.sheet} aria-label={`Score sheet of ${name}`} onSubmit={save}>
      <SheetFields issues={issues} draft={draft} onDraft={onDraft} />
      <SheetFoot
        total={totalOf(draft, issues)}
        problem={problem}
        busy={busy}
        maySave={'contents' in made}
        isTouched={typed !== undefined}
        isSaved={sheet !== undefined}
        onErase={sheet && mayRun(role) ? () => void erase() : undefined}
        onBack={() => onDraft(undefined)}
      />
    </form>
  )
}
