/** Somebody with a cookie jar: a browser's manners, without the browser. */

export type Sent = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }

export class Caller {
  readonly origin: string
  #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.origin = origin
  }

  /** What the jar would send. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Puts a Cookie header's worth into the jar, replacing what is there. */
  plant(cookie: string): void {
    this.#cookies = new Map(cookie.split('; ').map((pair) => split(pair)))
  }

  /** Sends a body as JSON unless it is a string already. */
  async call(method: string, path: string, { body, headers = {} }: Sent = {}): Promise<Response> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = split(line.split(';')[0] ?? '')
      this.#cookies.set(name, value)
    }
    return response
  }

  /** The answer's JSON, whatever its status. */
  async json<Shape>(method: string, path: string, sent?: Sent): Promise<Shape> {
    return (await (await this.call(method, path, sent)).json()) as Shape
  }
}

function split(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}
