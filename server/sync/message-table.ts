/** Who may send what [S4]: message type x role, everything else is dropped unread. Asked by connection.ts. */

import type { Role } from '#domain/access/role.ts'
import type { FrameKind } from './wire.ts'

export const MESSAGE_TABLE: Readonly<Record<FrameKind, Readonly<Record<Role, boolean>>>> = {
  step1: { facilitator: true, editor: true, viewer: true },
  step2: { facilitator: true, editor: true, viewer: false },
  update: { facilitator: true, editor: true, viewer: false },
  awareness: { facilitator: true, editor: true, viewer: true },
  queryAwareness: { facilitator: true, editor: true, viewer: true },
  digest: { facilitator: true, editor: true, viewer: true },
  auth: { facilitator: false, editor: false, viewer: false },
  unknown: { facilitator: false, editor: false, viewer: false },
}
