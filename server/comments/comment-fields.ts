/** What a comment may hold, as it comes over HTTP. */

import { z } from 'zod'
import { MAX_COMMENT_LENGTH, MAX_MENTIONS } from '#domain/comments/comment-limits.ts'
import { cleanComment } from '#domain/comments/comment-text.ts'
import { isId } from '#domain/negotiation/ids.ts'

const words = z
  .string()
  .max(MAX_COMMENT_LENGTH)
  .transform(cleanComment)
  .pipe(z.string().min(1).max(MAX_COMMENT_LENGTH))

/** The ids of those who are named in the text. */
const mentions = z
  .array(z.string().refine(isId))
  .max(MAX_MENTIONS)
  .default(() => [])

export const COMMENT_FIELDS = { text: words, mentions } as const

/** JSON may write a letter in six. */
export const MAX_COMMENT_BODY_BYTES = 1024 * 1024

/** What somebody says. */
export type Words = { readonly text: string; readonly mentions: readonly string[] }
