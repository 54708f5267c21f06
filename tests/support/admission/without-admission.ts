/** The plant: a server that takes every update as it comes, as before S11. Whoever looks for harm must find it here. */

import * as Y from 'yjs'
import { KnownStructs } from '#server/sync/admission/known-structs.ts'
import { OrderCheck } from '#server/sync/admission/order-check.ts'
import { UpdateAdmission, type Verdict } from '#server/sync/admission/update-admission.ts'

/** Switches admission off; returns what switches it on again. */
export function withoutAdmission(): () => void {
  const { admit } = UpdateAdmission.prototype
  const order = new OrderCheck(new KnownStructs(new Y.Doc()), 0)
  UpdateAdmission.prototype.admit = (bytes: Uint8Array): Verdict => ({
    ...{ outcome: 'admitted', bytes, clients: [], structs: 0, leftOut: undefined, order },
  })
  return () => {
    UpdateAdmission.prototype.admit = admit
  }
}
