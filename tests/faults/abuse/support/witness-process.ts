/**
 * Somebody in another room of the same server, in a process of their own: edits all the time, measures how long each
 * acknowledgement takes, and listens in a second room in which nobody does anything. Started by witness.ts.
 */

import * as Y from 'yjs'
import { awareness, message, readVarint, UPDATE } from '#tests/integration/sync/support/peers.ts'
import { WireSocket } from './wire-socket.ts'

const PAUSE_MS = 20
const [port, boardId, quietBoardId] = process.argv.slice(2)
const doc = new Y.Doc()
const waits: number[] = []
let sent = 0
let sentAt = 0
let overheard = 0
let closes = 0

const socket = new WireSocket(
  { port: Number(port), boardId: boardId ?? '', person: 'witness' },
  {
    heard: (heard) => {
      // Nobody else is here.
      if (heard[0] === 0 && heard[1] === 2) overheard += 1
      if (heard[0] === 102 && readVarint(heard, 1) >= sent) acknowledged()
    },
    closed: () => {
      closes += 1
    },
  },
)
const quiet = new WireSocket(
  { port: Number(port), boardId: quietBoardId ?? '', person: 'listener' },
  {
    heard: (heard) => {
      if (heard[0] === 0 && heard[1] !== 0) overheard += 1
    },
    closed: () => {
      closes += 1
    },
  },
)
doc.on('update', (update: Uint8Array) => {
  sent += 1
  sentAt = performance.now()
  socket.send(message(UPDATE, update))
})
socket.send(awareness(doc.clientID, 1, { here: true }))

let isStopping = false
function edit(): void {
  if (isStopping) {
    const whole = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
    process.send?.({ waits, overheard, closes, whole })
    socket.cut()
    quiet.cut()
    process.disconnect?.()
    return
  }
  const ledger = doc.getArray('ledger')
  if (ledger.length > 50)
    doc.transact(() => {
      ledger.delete(0)
      ledger.push([`entry ${waits.length}`])
    })
  else ledger.push([`entry ${waits.length}`])
}

function acknowledged(): void {
  waits.push(performance.now() - sentAt)
  setTimeout(edit, PAUSE_MS)
}

process.on('message', () => {
  isStopping = true
})
edit()
