/** Takes the minutes home as a file, once all that was written is saved. */

import { Download } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { fetchFile } from '../exports/fetch-file.ts'
import { saveBlob } from '../exports/save-blob.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import styles from './download-minutes.module.css'
import type { OwnMinutes } from './own-minutes.ts'

type Format = 'docx' | 'md'

export function DownloadMinutes({ own }: { readonly own: OwnMinutes }): ReactElement {
  const session = useBoardSession()
  const [making, setMaking] = useState<Format>()
  const take = async (format: Format): Promise<void> => {
    if (!(await own.saved())) {
      session.notify({ text: NOT_SAVED, tone: 'refused' })
      return
    }
    const answer = await fetchFile({
      path: `/api/boards/${session.boardId}/export`,
      wish: { format },
      // A few pages are made before anybody could change their mind.
      signal: new AbortController().signal,
      onShare: () => undefined,
    })
    if (answer.ok) saveBlob(answer.value.blob, answer.value.name)
    else {
      session.notify({ text: `Not made. ${errorWords(answer.refusal)}`, tone: 'refused' })
    }
  }
  const click = (format: Format) => () => {
    if (making) return
    setMaking(format)
    void take(format).finally(() => setMaking(undefined))
  }
  return (
    <div className={styles.ways}>
      <Button variant="primary" aria-busy={making === 'docx'} onClick={click('docx')}>
        <Download {...ICON} />
        Word document
      </Button>
      <Button aria-busy={making === 'md'} onClick={click('md')}>
        <Download {...ICON} />
        Markdown
      </Button>
    </div>
  )
}

const NOT_SAVED =
  'Not made: what you wrote is not saved yet, and would not be in the file. It stays in this tab.'
const ICON = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const
