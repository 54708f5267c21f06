/** Everything else under `/api/`: an answer a program can read, instead of the page for people. docs/api.md */

import { DomainError } from '#domain/access/domain-error.ts'
import { route } from '#server/http/route.ts'

const answer = route('unknown', async () => {
  throw new DomainError('not_found', 'There is no such endpoint.')
})

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
