'use client'
/** Takes a board out of the trash and shows it. */

import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

export type PutBackButtonProps = { readonly boardId: string }

export function PutBackButton({ boardId }: PutBackButtonProps): ReactElement {
  const router = useRouter()
  const { busy, refusal, send } = useSend()
  async function putBack(): Promise<void> {
    const path = `/api/boards/${boardId}/trash`
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    if (answer.ok) router.refresh()
  }
  return (
    <>
      <Button variant="primary" busy={busy} onClick={() => void putBack()}>
        Put it back
      </Button>
      {refusal ? <Notice tone="warn">{errorWords(refusal)}</Notice> : null}
    </>
  )
}
