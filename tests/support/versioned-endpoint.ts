/** An endpoint that takes a new version over the newest one only, and a line to it that can be cut before or after it has. */

import type { Answer, Call } from '#components/http/call-api.ts'

export abstract class VersionedEndpoint {
  version = 0
  /** Cut: nothing gets there. Deaf: it does, and no answer comes back. */
  line: 'open' | 'cut' | 'deaf' = 'open'
  gets = 0
  puts = 0

  readonly call = async <Value>({ method, body, schema }: Call<Value>): Promise<Answer<Value>> => {
    const unreachable = { ok: false, refusal: { code: 'unreachable' } } as const
    const { line } = this
    if (line === 'cut') return unreachable
    const answer = method === 'PUT' ? this.#put(body) : this.#get()
    if (line === 'deaf') return unreachable
    if (answer === undefined) return { ok: false, refusal: { code: 'out_of_date' } }
    return { ok: true, value: schema.parse(answer) }
  }

  protected abstract told(): object

  protected abstract take(body: object): void

  #get(): unknown {
    this.gets += 1
    return { version: this.version, ...this.told() }
  }

  #put(body: unknown): unknown {
    this.puts += 1
    const sent = body as { readonly version: number }
    if (sent.version !== this.version) return undefined
    this.version += 1
    this.take(sent)
    return { version: this.version }
  }
}
