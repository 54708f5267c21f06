'use client'
/**
 * "Import…": a file or a pasted list onto the board that is open. First what it is, then what it would make and what is
 * wrong with it, then one act, which one undo takes back.
 */

import { type ReactElement, useMemo, useState } from 'react'
import { guessKind, guessMapping, missingColumns } from '#domain/imports/table-columns.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { REFUSALS } from '../board/refusals.ts'
import { useLock } from '../board/use-lock.ts'
import { useMe } from '../board/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { cardsIn, carryOutPlan, tooLargeWords } from './carry-out-plan.ts'
import { FaultList } from './fault-list.tsx'
import styles from './import-dialog.module.css'
import { ImportPreview } from './import-preview.tsx'
import type { ImportSource } from './import-source.ts'
import { planImport, type TableChoice } from './plan-import.ts'
import { SourceChoice } from './source-choice.tsx'
import { TableMapping } from './table-mapping.tsx'
import { TooLarge } from './too-large.tsx'

const ABOUT =
  'A board’s file, a table of proposals, actors or positions, a drawing of tldraw, or a list.'

export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [source, setSource] = useState<ImportSource>()
  const refused = useRefused()
  return (
    <Dialog title="Import" about={source?.name ?? ABOUT} width="wide" onClose={onClose}>
      {refused === undefined ? (
        <Chosen source={source} onSource={setSource} onClose={onClose} />
      ) : (
        <>
          <Notice tone="warn">{refused}</Notice>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}

/** Why this person may not change the board now. */
function useRefused(): string | undefined {
  const session = useBoardSession()
  useMe()
  useLock()
  if (session.whatIf.isOn) return REFUSALS['not a position']
  const reason = session.refusedReally
  return reason && REFUSALS[reason]
}

type ChosenProps = {
  readonly source: ImportSource | undefined
  readonly onSource: (source: ImportSource | undefined) => void
  readonly onClose: () => void
}

function Chosen({ source, onSource, onClose }: ChosenProps): ReactElement {
  if (source === undefined) return <SourceChoice onSource={onSource} onClose={onClose} />
  if (source.kind !== 'refused') {
    return <Planned source={source} onBack={() => onSource(undefined)} onClose={onClose} />
  }
  return (
    <>
      <FaultList title="This cannot be imported. Nothing was changed." faults={source.faults} />
      <DialogActions>
        <Button onClick={() => onSource(undefined)}>Choose another</Button>
      </DialogActions>
    </>
  )
}

type PlannedProps = {
  readonly source: Exclude<ImportSource, { kind: 'refused' }>
  readonly onBack: () => void
  readonly onClose: () => void
}

function Planned({ source, onBack, onClose }: PlannedProps): ReactElement {
  const session = useBoardSession()
  const { canvas } = useBoardView()
  const [choice, setChoice] = useState<TableChoice | undefined>(() => guessed(source))
  const [leavesOut, setLeavesOut] = useState(false)
  const [problem, setProblem] = useState<string>()
  const missing = choice ? missingColumns(choice.kind, choice.mapping) : []
  const isMapped = missing.length === 0
  // Planned anew for another mapping, not for each change that others make meanwhile: what is shown is what is done.
  const plan = useMemo(
    () => (isMapped ? planImport({ source, choice, session, view: canvas() }) : undefined),
    [source, choice, session, canvas, isMapped],
  )
  const tooLarge = useMemo(() => plan && tooLargeWords(session, plan.commands), [plan, session])
  const isWanted = plan && plan.commands.length > 0 && (plan.bad.length === 0 || leavesOut)
  const isReady = isWanted && tooLarge === undefined
  function carryOut(): void {
    const said = plan && carryOutPlan(session, plan)
    if (said !== undefined) {
      setProblem(said)
      return
    }
    onClose()
    canvas()?.select(plan ? cardsIn(plan) : [], { reveal: true })
  }
  return (
    <div className={styles.form}>
      {source.kind === 'table' && choice ? (
        <TableMapping
          table={source.table}
          choice={choice}
          missing={missing}
          onChoice={(next) => {
            setChoice(next)
            setLeavesOut(false)
          }}
        />
      ) : null}
      {plan ? <ImportPreview plan={plan} leavesOut={leavesOut} onLeavesOut={setLeavesOut} /> : null}
      {tooLarge ? <TooLarge words={tooLarge} source={source} /> : null}
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <DialogActions>
        <Button onClick={onBack}>Back</Button>
        <Button variant="primary" disabled={!isReady} onClick={carryOut}>
          Import
        </Button>
      </DialogActions>
    </div>
  )
}

function guessed(source: PlannedProps['source']): TableChoice | undefined {
  if (source.kind !== 'table') return undefined
  const kind = guessKind(source.table.header)
  return { kind, mapping: guessMapping(kind, source.table.header) }
}
