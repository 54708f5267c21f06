/** Who may send what [S4]: message type x role, everything else is dropped unread. Asked by connection.ts. */

import type { Role } from '#domain/access/role.ts'
import type { FrameKind } from './wire.ts'

type Row = Readonly<Record<Role, boolean>>

const ALL: Row = { facilitator: true, editor: true, delegate: true, commenter: true, viewer: true }
const EDITORS: Row = { ...ALL, commenter: false, viewer: false }
const NOBODY: Row = { ...EDITORS, facilitator: false, editor: false, delegate: false }

export const MESSAGE_TABLE: Readonly<Record<FrameKind, Row>> = {
  step1: ALL,
  step2: EDITORS,
  update: EDITORS,
  awareness: ALL,
  queryAwareness: ALL,
  digest: ALL,
  auth: NOBODY,
  unknown: NOBODY,
}
