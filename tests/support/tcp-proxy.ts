/**
 * A network that misbehaves on command, between a client and a server on this machine: delay, standstill, cuts, and
 * links of which one end is gone and nobody says so. Works on bytes, so it serves sockets and databases alike.
 */

import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Bytes on the way in one direction, beyond which the sender is not read any more. */
const MAX_UNDERWAY = 1024 * 1024

export class TcpProxy {
  /** Where new links lead; undefined: they are refused. */
  target: number | undefined
  /** One way, for bytes that come from now on. */
  delayMs = 0
  readonly #server: Server
  readonly #links = new Set<Link>()
  #isStalled = false
  #swallows = false

  private constructor(server: Server, target: number | undefined) {
    this.#server = server
    this.target = target
    server.on('connection', (client) => this.#accept(client))
  }

  /** Listens on a free port of this machine. */
  static async open(target?: number): Promise<TcpProxy> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new TcpProxy(server, target)
  }

  get port(): number {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The proxy is closed.')
    return address.port
  }

  /** Nothing moves until flow(), and nothing is lost. */
  stall(): void {
    this.#isStalled = true
    for (const link of this.#links) link.stall()
  }

  flow(): void {
    this.#isStalled = false
    for (const link of this.#links) link.flow()
  }

  /** Ends every link with a reset, whatever was on the way. */
  cut(): void {
    for (const link of [...this.#links]) link.cut()
  }

  /** Every link stays open at both ends, and whatever is sent, an end included, arrives nowhere. */
  loseTrack(): void {
    for (const link of this.#links) link.loseTrack()
  }

  /** New links are accepted and lead nowhere, until told otherwise. */
  swallowNew(swallows: boolean): void {
    this.#swallows = swallows
  }

  async close(): Promise<void> {
    this.#server.close()
    this.cut()
    await once(this.#server, 'close')
  }

  #accept(client: Socket): void {
    client.on('error', () => undefined)
    if (this.target === undefined) {
      client.resetAndDestroy()
      return
    }
    const server = connect(this.target, '127.0.0.1')
    const link = new Link(client, server, this, () => this.#links.delete(link))
    this.#links.add(link)
    if (this.#isStalled) link.stall()
    if (this.#swallows) link.loseTrack()
  }
}

class Link {
  readonly #ends: readonly [Socket, Socket]
  readonly #ways: readonly [Way, Way]
  readonly #onEnd: () => void
  #isLost = false

  constructor(
    client: Socket,
    server: Socket,
    pace: { readonly delayMs: number },
    onEnd: () => void,
  ) {
    this.#ends = [client, server]
    this.#ways = [new Way(client, server, pace), new Way(server, client, pace)]
    this.#onEnd = onEnd
    for (const end of this.#ends) {
      end.setNoDelay(true)
      // 'close' follows, and is all that counts here.
      end.on('error', () => undefined)
      end.on('close', () => this.#ended())
    }
  }

  stall(): void {
    for (const way of this.#ways) way.stall()
  }

  flow(): void {
    for (const way of this.#ways) way.flow()
  }

  cut(): void {
    this.#isLost = false
    for (const end of this.#ends) end.resetAndDestroy()
    this.#ended()
  }

  loseTrack(): void {
    this.#isLost = true
    for (const way of this.#ways) way.swallow()
  }

  /** One end is gone: so is the other, unless nobody tells it. */
  #ended(): void {
    const areBothGone = this.#ends.every((end) => end.destroyed)
    if (areBothGone) this.#onEnd()
    else if (!this.#isLost) for (const way of this.#ways) way.endAfterwards()
  }
}

type Chunk = { readonly bytes: Buffer | 'end'; readonly due: number }

/** One direction: a queue, in order, each chunk at its time. */
class Way {
  readonly #from: Socket
  readonly #to: Socket
  readonly #pace: { readonly delayMs: number }
  readonly #queue: Chunk[] = []
  #bytes = 0
  #timer: NodeJS.Timeout | undefined
  #isStalled = false
  #swallows = false

  constructor(from: Socket, to: Socket, pace: { readonly delayMs: number }) {
    this.#from = from
    this.#to = to
    this.#pace = pace
    from.on('data', (bytes: Buffer) => this.#take(bytes))
    from.on('end', () => this.endAfterwards())
  }

  stall(): void {
    this.#isStalled = true
  }

  flow(): void {
    this.#isStalled = false
    this.#move()
  }

  swallow(): void {
    this.#swallows = true
    this.#queue.length = 0
  }

  /** The end travels behind the bytes. */
  endAfterwards(): void {
    if (this.#swallows) return
    this.#queue.push({ bytes: 'end', due: performance.now() + this.#pace.delayMs })
    this.#move()
  }

  #take(bytes: Buffer): void {
    if (this.#swallows) return
    this.#queue.push({ bytes, due: performance.now() + this.#pace.delayMs })
    this.#bytes += bytes.length
    if (this.#bytes > MAX_UNDERWAY) this.#from.pause()
    this.#move()
  }

  #move(): void {
    clearTimeout(this.#timer)
    while (!this.#isStalled) {
      const next = this.#queue[0]
      if (next === undefined) break
      const wait = next.due - performance.now()
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#move(), wait)
        return
      }
      this.#queue.shift()
      this.#deliver(next.bytes)
    }
  }

  #deliver(bytes: Buffer | 'end'): void {
    if (bytes === 'end') {
      this.#to.destroy()
      return
    }
    this.#bytes -= bytes.length
    if (this.#to.writable) this.#to.write(bytes)
    if (this.#bytes <= MAX_UNDERWAY) this.#from.resume()
  }
}
