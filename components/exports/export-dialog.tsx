/** Takes a board, or a part of it, home as a file. The server makes it (docs/api.md); this page goes on meanwhile. */

import { type FormEvent, type ReactElement, useState } from 'react'
import type { Reading } from '#domain/board/board.ts'
import type { Theme } from '#domain/exports/palette.ts'
import { sceneBox } from '#domain/exports/scene/scene-box.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { useReading } from '../board/use-reading.ts'
import { useColourScheme } from '../canvas/colour-scheme.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './export-dialog.module.css'
import { ExportFoot } from './export-foot.tsx'
import { FormatField } from './format-field.tsx'
import { offeredFormats } from './offered-formats.ts'
import { offeredScales, PictureFields } from './picture-fields.tsx'
import { type ScopeName, scopeOf, selectedScope } from './scope-choice.ts'
import { ScopeField } from './scope-field.tsx'
import { useExport } from './use-export.ts'

export type ExportDialogProps = {
  readonly onClose: () => void
  /** A saved moment instead of the board as it is. */
  readonly snapshotId?: string
  /** Of what is selected, unless something else is chosen; several things that are selected are so anyway. */
  readonly ofSelection?: true
}

export function ExportDialog({
  onClose,
  snapshotId,
  ofSelection,
}: ExportDialogProps): ReactElement {
  const { boardId } = useBoardSession()
  const view = useBoardView()
  const formats = offeredFormats(useMe().role, snapshotId !== undefined)
  const board = useReading(boardIn)
  const { state, start, cancel } = useExport(boardId)
  const selection = selectedScope(view.subjects)
  const [format, setFormat] = useState('pdf')
  const [name, setName] = useState<ScopeName>(
    selection && (ofSelection || view.subjects.length > 1) ? 'selection' : 'board',
  )
  const [lanes, setLanes] = useState<readonly string[]>([])
  const [theme, setTheme] = useState<Theme>(useShownTheme())
  const [wished, setScale] = useState(2)
  // The view does not move while a dialog is open.
  const sight = view.canvas()?.sight?.()
  const has = formats.find((each) => each.format === format)?.has ?? {}
  const scope = has.scope ? scopeOf({ name, selection, lanes, view: sight }) : WHOLE
  const box = has.scale ? sceneBox(board, scope ?? WHOLE) : { w: 1, h: 1 }
  const scale = nearest(offeredScales(box), wished)
  function download(event: FormEvent): void {
    event.preventDefault()
    if (!scope) return
    void start({ format, scope, theme, scale, ...(snapshotId && { snapshotId }) })
  }
  return (
    <Dialog title="Export" width="wide" onClose={onClose}>
      <form className={styles.form} onSubmit={download}>
        <FormatField formats={formats} chosen={format} onChange={setFormat} />
        {has.scope ? (
          <ScopeField
            chosen={name}
            onChange={setName}
            selection={selection}
            hasView={sight !== undefined}
            lanes={lanesOn(board)}
            ticked={lanes}
            onTick={setLanes}
          />
        ) : null}
        {has.theme ? (
          <PictureFields
            theme={theme}
            onTheme={setTheme}
            pixels={has.scale ? { scale, box, onScale: setScale } : undefined}
          />
        ) : null}
        <ExportFoot
          state={state}
          mayStart={scope !== undefined}
          onCancel={cancel}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}

const WHOLE = { kind: 'board' } as const

function boardIn({ board }: Reading): Reading['board'] {
  return board
}

function lanesOn({
  placement,
  negotiation,
}: Reading['board']): readonly { id: string; name: string }[] {
  return placement.lanes.flatMap((id) => {
    const actor = negotiation.actors.get(id)
    return actor ? [{ id, name: actor.name }] : []
  })
}

/** The wished scale, or the largest that fits. */
function nearest(scales: readonly number[], wished: number): number {
  return scales.includes(wished) ? wished : (scales[0] ?? 1)
}

function useShownTheme(): Theme {
  const scheme = useColourScheme()
  if (scheme !== 'system') return scheme
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
