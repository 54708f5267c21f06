/**
 * One participant of the load: a raw socket that opens a board as a page would and hands on what comes, unread.
 * Used by the workloads.
 */

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { inflateSync } from 'node:zlib'
import { clientFrame } from './client-frame.ts'
import { MESSAGE, readVarint, type Speech, SYNC, speechOf, type Target } from './dialect.ts'
import { FrameReader, OPCODE } from './frame-reader.ts'

export type Opening = {
  readonly room: string
  /** Which of the target's people. */
  readonly index: number
  /** What the client has already; absent: nothing. */
  readonly stateVector?: Uint8Array
  /** False: what comes deflated is taken for step 2 unread, like all else that is counted and not looked into. */
  readonly unpacks?: boolean
}

const END_OF_HEADERS = '\r\n\r\n'
const CONNECT_TIMEOUT_MS = 60_000

export class LoadClient {
  readonly speech: Speech
  /** Bodies of updates and of steps 2: Yjs updates, perhaps with what stood around them. */
  onUpdate: ((body: Buffer) => void) | undefined
  onAwareness: ((body: Buffer) => void) | undefined
  onAcknowledgement: ((n: number) => void) | undefined
  bytesReceived = 0
  framesReceived = 0
  /** The code the server closed with; -1 when it just hung up. */
  closeCode: number | undefined
  /** Updates that came before step 2; with it they are what the server says is all. */
  readonly early: Buffer[] = []
  readonly #socket: Socket
  readonly #unpacks: boolean
  #isSynced = false
  #resolveSynced: (body: Buffer) => void = () => undefined
  #rejectSynced: (error: Error) => void = () => undefined
  /** Resolves with the body of the first step 2; rejects when the server hangs up before. */
  readonly synced = new Promise<Buffer>((resolve, reject) => {
    this.#resolveSynced = resolve
    this.#rejectSynced = reject
  })

  private constructor(socket: Socket, speech: Speech, unpacks: boolean) {
    this.#socket = socket
    this.#unpacks = unpacks
    this.speech = speech
    // Not everybody waits for it.
    this.synced.catch(() => undefined)
  }

  /** Connects, is admitted and says hello. @throws when the server does not take it */
  static async open(target: Target, opening: Opening): Promise<LoadClient> {
    const socket = connect(target.port, '127.0.0.1')
    socket.setNoDelay(true)
    await once(socket, 'connect')
    const client = new LoadClient(socket, speechOf(target, opening.room), opening.unpacks ?? true)
    socket.write(upgradeRequest(target, opening))
    await client.#upgraded()
    for (const message of client.speech.hello(opening.stateVector)) client.send(message)
    return client
  }

  send(message: Uint8Array): void {
    this.#socket.write(clientFrame(message))
  }

  /** For frames built beforehand. */
  write(frames: Uint8Array): void {
    this.#socket.write(frames)
  }

  /** Bytes the server has not taken yet. */
  get waiting(): number {
    return this.#socket.writableLength
  }

  close(): void {
    this.#socket.destroy()
  }

  #upgraded(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error('The server did not take the connection.'))
      const impatience = setTimeout(fail, CONNECT_TIMEOUT_MS)
      let head = ''
      const onHead = (chunk: Buffer): void => {
        head += chunk.toString('latin1')
        const end = head.indexOf(END_OF_HEADERS)
        if (end < 0) return
        clearTimeout(impatience)
        this.#socket.off('data', onHead)
        if (!head.startsWith('HTTP/1.1 101')) {
          fail()
          return
        }
        this.#listen(Buffer.from(head.slice(end + END_OF_HEADERS.length), 'latin1'))
        resolve()
      }
      this.#socket.on('data', onHead)
      this.#socket.on('error', fail)
    })
  }

  #listen(first: Buffer): void {
    const reader = new FrameReader((opcode, body) => this.#receive(opcode, body))
    this.#socket.on('data', (chunk: Buffer) => {
      this.bytesReceived += chunk.length
      reader.feed(chunk)
    })
    this.#socket.on('close', () => {
      this.closeCode ??= -1
      this.#rejectSynced(new Error(`The server hung up: ${this.closeCode}.`))
    })
    if (first.length > 0) reader.feed(first)
  }

  #receive(opcode: number, body: Buffer): void {
    this.framesReceived += 1
    if (opcode === OPCODE.binary) this.#take(body)
    else if (opcode === OPCODE.ping) this.#socket.write(clientFrame(body, OPCODE.pong))
    else if (opcode === OPCODE.close) {
      this.closeCode = body.length < 2 ? -1 : body.readUInt16BE(0)
      this.#socket.end(clientFrame(body, OPCODE.close))
    }
  }

  #take(body: Buffer): void {
    const { skip } = this.speech
    const type = body[skip]
    if (type === MESSAGE.sync || type === MESSAGE.syncReply) this.#sync(body, skip + 1)
    else if (type === MESSAGE.awareness) this.onAwareness?.(body)
    else if (type === MESSAGE.acknowledge && skip === 0) {
      this.onAcknowledgement?.(readVarint(body, 1).value)
    } else if (type === MESSAGE.deflated && skip === 0) {
      if (this.#unpacks) this.#take(inflateSync(body.subarray(1)))
      else this.#resolveSynced(body)
    }
  }

  #sync(body: Buffer, at: number): void {
    if (body[at] === SYNC.step1) {
      this.send(this.speech.nothingNew)
      return
    }
    const { next } = readVarint(body, at + 1)
    const update = body.subarray(next)
    if (!this.#isSynced && body[at] === SYNC.update) this.early.push(update)
    if (body[at] === SYNC.step2) {
      this.#isSynced = true
      this.#resolveSynced(update)
    }
    this.onUpdate?.(update)
  }
}

function upgradeRequest(target: Target, { room, index }: Opening): string {
  const cookie = target.cookies[index]
  const lines = [
    `GET ${target.path}${target.dialect === 'hocuspocus' ? '' : room}${target.query} HTTP/1.1`,
    `Host: 127.0.0.1:${target.port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
  ]
  return `${lines.join('\r\n')}${END_OF_HEADERS}`
}
