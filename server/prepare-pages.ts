/** Makes Next ready to answer for the pages and routes under app/, in this process. */
import { createServer, type RequestListener, type Server } from 'node:http'
// biome-ignore lint/style/noRestrictedImports: the one place where the server hosts the pages.
import next from 'next'
import type { Config } from './config.ts'
import type { UpgradeListener } from './upgrade-listener.ts'

export type Pages = {
  readonly answer: RequestListener
  /** Development only: the socket by which changed code reaches the browser. */
  readonly upgrade?: UpgradeListener
  readonly close: () => Promise<void>
}

/** @param port the one we really listen on */
export async function preparePages(
  { dev, host }: Pick<Config, 'dev' | 'host'>,
  root: string,
  port: number,
): Promise<Pages> {
  // Next attaches itself to the upgrades of the server it is given, ours for the sync sockets among them: it gets one
  // that never listens, and main.ts hands over what is for Next. (Its own getUpgradeHandler() leaves the socket of hot
  // reload unanswered, for which development pages wait before they come to life.)
  const upgrades = createServer()
  const app = next({ dev, dir: root, hostname: host, port, httpServer: upgrades })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    answer: (request, response) => void handle(request, response),
    ...(dev && { upgrade: passTo(upgrades) }),
    close: () => app.close(),
  }
}

/** Next listens there from its first answer on; before that nobody can be waiting. */
function passTo(upgrades: Server): UpgradeListener {
  return async (request, socket, head) => {
    if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy()
  }
}
