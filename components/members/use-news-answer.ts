/** What the API answers to a GET, asked again whenever the server says that it changed. */

import { useEffect } from 'react'
import type { z } from 'zod'
import type { NewsTopic } from '#domain/access/board-news.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { type Asked, useAnswer } from '../http/use-answer.ts'

export function useNewsAnswer<Value>(
  what: string,
  schema: z.ZodType<Value>,
  topic: NewsTopic,
): Asked<Value> {
  const session = useBoardSession()
  const asked = useAnswer(`/api/boards/${session.boardId}/${what}`, schema)
  const { ask } = asked
  useEffect(() => session.onNews(topic, ask), [session, topic, ask])
  return asked
}
