/**
 * Runs the real program, as `npm start` would (it builds first when sources have changed), on a free port of this
 * machine, with a data folder of its own. Without a databaseUrl it runs its own Postgres in there, which a `kill`
 * leaves running: start a server on the same dataDir again and `stop` it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from './temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A first start may have to build. */
const START_TIMEOUT_MS = 300_000

export type ServerOptions = {
  readonly databaseUrl?: string
  /** Absent: a folder that is removed when the server has been stopped. */
  readonly dataDir?: string
  /** Absent: a free port. */
  readonly port?: number
  /** More of README's settings. */
  readonly env?: { readonly [name: string]: string }
  /** Pages compiled on demand, sources run as they are. */
  readonly dev?: boolean
  /** As `npm start` does: in a shell, which is then what pid, stop and kill mean. */
  readonly underNpm?: boolean
}

export type RunningServer = {
  /** http://127.0.0.1:port */
  readonly origin: string
  readonly pid: number
  /** What it has written to the terminal so far. */
  readonly output: () => string
  /** SIGTERM, as an operator would. @returns the exit code */
  readonly stop: () => Promise<number | null>
  /** SIGKILL, as a crash would. */
  readonly kill: () => Promise<void>
}

/** @throws Error with everything it wrote, when it ends before it listens */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const program = await spawnServer(options)
  const origin = await program.listening
  if (origin === undefined) {
    await program.forget()
    throw new Error(`The server did not start:\n${program.output()}`)
  }
  return {
    origin,
    pid: program.child.pid ?? 0,
    output: program.output,
    stop: async () => {
      await end(program.child, 'SIGTERM')
      await program.forget()
      return program.child.exitCode
    },
    kill: async () => {
      await end(program.child, 'SIGKILL')
      // The embedded Postgres still runs on its part of the folder.
      if (options.databaseUrl !== undefined) await program.forget()
    },
  }
}

export type FailedStart = { readonly exitCode: number | null; readonly output: string }

/**
 * For starts that must not succeed: what the person at the terminal reads, and the exit code.
 * @throws Error when it starts after all
 */
export async function failToStart(options: ServerOptions): Promise<FailedStart> {
  const program = await spawnServer(options)
  const origin = await program.listening
  await end(program.child, 'SIGKILL')
  await program.forget()
  if (origin !== undefined) throw new Error(`The server started:\n${program.output()}`)
  return { exitCode: program.child.exitCode, output: program.output() }
}

type Program = {
  readonly child: ChildProcess
  readonly output: () => string
  /** Its address; nothing when it ends first. */
  readonly listening: Promise<string | undefined>
  /** Removes the data folder, if it was made for this start. */
  readonly forget: () => Promise<void>
}

const BY_ITSELF = { program: process.execPath, before: [] }
/** The last command keeps the shell from becoming the program. */
const IN_A_SHELL = { program: 'sh', before: ['-c', '"$0" "$@"; exit $?', process.execPath] }

async function spawnServer(options: ServerOptions): Promise<Program> {
  const own = options.dataDir === undefined
  const dataDir = options.dataDir ?? (await temporaryFolder())
  const parameters = [join(root, 'server/start.js'), ...(options.dev === true ? ['--dev'] : [])]
  const { program, before } = options.underNpm === true ? IN_A_SHELL : BY_ITSELF
  const child = spawn(program, [...before, ...parameters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      npm_lifecycle_event: options.underNpm === true ? 'start' : undefined,
      HOST: '127.0.0.1',
      PORT: String(options.port ?? 0),
      PARLEY_DATA: dataDir,
      DATABASE_URL: options.databaseUrl ?? '',
      ...options.env,
    },
  })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => written.push(String(text)))
  const output = () => written.join('')
  const forget = async () => {
    if (own) await rm(dataDir, { recursive: true, force: true })
  }
  return { child, output, listening: listening(child, output), forget }
}

function listening(child: ChildProcess, output: () => string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const tooLong = () => reject(new Error(`The server takes too long to start:\n${output()}`))
    const timeout = setTimeout(tooLong, START_TIMEOUT_MS)
    const settle = (origin: string | undefined) => {
      clearTimeout(timeout)
      resolve(origin)
    }
    child.stderr?.on('data', () => {
      const origin = /listening origin=(\S+)/.exec(output())?.[1]
      if (origin !== undefined) settle(origin)
    })
    child.on('close', () => settle(undefined))
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
