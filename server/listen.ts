/** Takes the port, and says under which addresses people find it. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'
import { StartError } from './start-error.ts'

type Place = Pick<Config, 'host' | 'port'>

/** @returns the port, which is a free one when 0 was asked for. @throws StartError when it cannot be had */
export async function listen(server: Server, { host, port }: Place): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new StartError(reason(code, { host, port }), { cause })
  }
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new StartError('There is no port to listen on.')
  return address.port
}

function reason(code: string | undefined, { host, port }: Place): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`
    case 'EACCES':
      return `This user may not listen on port ${port}: choose one above 1023 in PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} is not an address of this machine: use 127.0.0.1, or 0.0.0.0 to let the network in.`
    default:
      return `Parley cannot listen on ${host}:${port} (${code}).`
  }
}

/** The first is for this machine. */
export function addressesOf({ host, port }: Place): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [httpAddress(host, port)]
  const others = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => httpAddress(address, port))
  return [httpAddress('localhost', port), ...others]
}

function httpAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
