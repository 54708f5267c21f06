/** Parley as an operator runs it: the production build, pages and all, with people who came by a link. */

import { Caller } from '#tests/integration/http/caller.ts'
import { createBoard, joinAs } from '#tests/integration/http/world.ts'
import { type ServerOptions, startServer } from '#tests/support/start-server.ts'
import type { Ends, ParleyUnderTest, People } from './parley-under-test.ts'

export class WholeProgram implements ParleyUnderTest {
  readonly #options: ServerOptions

  /** With a data folder of the test's own, which it removes. */
  constructor(options: ServerOptions & { readonly dataDir: string }) {
    this.#options = options
  }

  async start(): Promise<Ends> {
    const server = await startServer(this.#options)
    return { ...server, port: Number(new URL(server.origin).port) }
  }

  async people({ port }: Ends, count: number): Promise<People> {
    const origin = `http://127.0.0.1:${port}`
    const { id, links } = await createBoard(new Caller(origin), { displayName: 'Organiser' })
    const cookies: string[] = []
    for (let n = 0; n < count; n++) {
      cookies.push((await joinAs(origin, links.editor, `Editor ${n}`)).cookie)
    }
    return { boardId: id, cookies }
  }
}
