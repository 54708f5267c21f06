/** Makes Next ready to answer for the pages and routes under app/, in this process. */
import { createServer, type RequestListener } from 'node:http'
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
  // that never listens, and main.ts hands over what is for Next.
  const app = next({ dev, dir: root, hostname: host, port, httpServer: createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    answer: (request, response) => void handle(request, response),
    ...(dev && { upgrade: app.getUpgradeHandler() }),
    close: () => app.close(),
  }
}
