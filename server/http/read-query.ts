/** Reads a request's query: each name once, known to the schema and valued as it says, or refused. */

import type { z } from 'zod'
import { DomainError } from '#domain/access/domain-error.ts'

/** @throws DomainError `bad_request`: a misspelt name must not quietly be answered as if it were not there */
export function readQuery<Shape>(request: Request, schema: z.ZodType<Shape>): Shape {
  const { searchParams } = new URL(request.url)
  const values = Object.fromEntries(searchParams)
  if (Object.keys(values).length < searchParams.size) {
    throw new DomainError('bad_request', 'A name is in the query twice.')
  }
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = issue?.path.join('.') || 'The query'
  throw new DomainError('bad_request', `${where}: ${issue?.message ?? 'not as expected'}`)
}
