/** docs/security.md has a row for all that can be asked. What the rows say, tests/integration tries on a running server. */

import { expect, test } from 'vitest'
import { ROLES } from '#domain/access/role.ts'
import { MESSAGE_TABLE } from '#server/sync/message-table.ts'
import { routedEndpoints } from '#tests/integration/http/api-document.ts'
import { securityRows, whoMay } from '#tests/integration/http/security-document.ts'

const MESSAGES = Object.keys(MESSAGE_TABLE).map((kind) => `message ${kind}`)

test('every endpoint and every message has one row in the table, and nothing else has', () => {
  const asked = securityRows().map((row) => row.asked)
  const there = [...routedEndpoints(), 'socket /sync/:boardId', ...MESSAGES]
  expect(asked.toSorted()).toEqual(there.toSorted())
})

test('the table says of each message what the server goes by', () => {
  for (const [kind, may] of Object.entries(MESSAGE_TABLE)) {
    const roles = ROLES.filter((role) => may[role])
    expect([kind, ...whoMay(`message ${kind}`).toSorted()]).toEqual([kind, ...roles.toSorted()])
  }
})
