/** The foot of the export dialog: how far the file is, what became of it, and the buttons. */

import type { ReactElement } from 'react'
import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './export-dialog.module.css'
import type { ExportState } from './use-export.ts'

type ExportFootProps = {
  readonly state: ExportState
  readonly mayStart: boolean
  readonly onCancel: () => void
  readonly onClose: () => void
}

export function ExportFoot({ state, mayStart, onCancel, onClose }: ExportFootProps): ReactElement {
  const isMaking = state.is === 'making'
  return (
    <div className={styles.foot}>
      <div className={styles.state} aria-live="polite">
        {isMaking ? <Making share={state.share} /> : <p className={styles.said}>{said(state)}</p>}
        {state.is === 'refused' ? (
          <Notice tone="error">{refusalWords(state.refusal)}</Notice>
        ) : null}
      </div>
      <DialogActions>
        {isMaking ? (
          <Button onClick={onCancel}>Cancel</Button>
        ) : (
          <>
            <Button onClick={onClose}>Close</Button>
            <Button variant="primary" type="submit" disabled={!mayStart}>
              Download
            </Button>
          </>
        )}
      </DialogActions>
    </div>
  )
}

function Making({ share }: { readonly share: number | undefined }): ReactElement {
  const words =
    share === undefined ? 'Waiting for the server …' : `Making the file: ${percent(share)}`
  return (
    <>
      <progress
        className={styles.progress}
        max={1}
        {...(share !== undefined && { value: share })}
        aria-label="How far the file is"
      />
      <p className={styles.said}>{words}</p>
    </>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function said(state: ExportState): string {
  if (state.is === 'saved') return `Saved as ${state.name} (${sizeWords(state.bytes)}).`
  return state.is === 'cancelled' ? 'Given up. Nothing was saved.' : ''
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

const WORDS: Partial<Record<Refusal['code'], string>> = {
  too_large:
    'The picture would have more pixels than a file may. Choose a smaller size, or a part.',
  too_many_requests: 'Several files are being made for you already. Wait for one of them.',
  unavailable: 'The server cannot make this file now. Try again in a moment.',
  unreachable: 'The file did not come. Check your connection, then try again.',
}

function refusalWords(refusal: Refusal): string {
  return WORDS[refusal.code] ?? errorWords(refusal)
}
