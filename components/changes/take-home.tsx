/** The comparison to be taken along: copied as Markdown, or saved as a file. */

import { Check, Copy, Download } from 'lucide-react'
import { type MouseEvent, type ReactElement, useState } from 'react'
import { copyText } from '../share/copy-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './compare-panel.module.css'

export type TakeHomeProps = {
  readonly fileName: string
  /** Made when it is wanted. */
  readonly markdown: () => string
}

export function TakeHome({ fileName, markdown }: TakeHomeProps): ReactElement {
  const [told, setTold] = useState('')
  async function copy(event: MouseEvent<HTMLButtonElement>): Promise<void> {
    const isCopied = await copyText(markdown(), event.currentTarget)
    setTold(
      isCopied ? 'Copied.' : 'This browser does not let a page copy. Download the file instead.',
    )
  }
  const Icon = told === 'Copied.' ? Check : Copy
  return (
    <div className={styles.take}>
      <Button size="tight" onClick={(event) => void copy(event)}>
        <Icon size={14} strokeWidth={1.5} aria-hidden="true" /> Copy as Markdown
      </Button>
      <Button size="tight" onClick={() => download(fileName, markdown())}>
        <Download size={14} strokeWidth={1.5} aria-hidden="true" /> Download
      </Button>
      <p role="status" className={styles.told}>
        {told}
      </p>
    </div>
  )
}

function download(fileName: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
