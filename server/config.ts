/**
 * The settings, read once from the environment by main.ts; nobody else reads it. A wrong value stops the start with a
 * list of everything that is wrong. The table for people is in README.md.
 */
import { resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error.ts'

export type Config = {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** A Postgres of one's own; absent: the embedded one. */
  readonly databaseUrl?: string
  /** Absolute. */
  readonly dataDir: string
  /** What people type, when a proxy stands in front; an origin without a path. */
  readonly publicUrl?: URL
  /** At least 32 characters; absent: kept in the data folder (secret.ts). */
  readonly secret?: string
  /** Pages are compiled on demand and reload themselves. */
  readonly dev: boolean
}

export type Environment = { readonly [name: string]: string | undefined }

const PORT = 'must be a whole number from 0 to 65535'
const DATABASE_URL = 'must look like postgresql://user:password@host:5432/database'
const PUBLIC_URL = 'must look like https://parley.example.org, without a path'

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .pipe(z.number().max(65_535, PORT))
    .default(3000),
  HOST: z.string().regex(/^\S+$/, 'must be an address or a host name').default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: DATABASE_URL }).optional(),
  PARLEY_DATA: z.string().default('.data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: PUBLIC_URL })
    .transform((text) => new URL(text))
    .refine((url) => url.href === `${url.origin}/`, PUBLIC_URL)
    .optional(),
  PARLEY_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NODE_ENV: z.string().optional(),
})

/**
 * Empty values count as absent.
 * @throws StartError that names every wrong value
 */
export function readConfig(values: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) throw new StartError(wordsFor(read.error, given))
  const { PORT, HOST, DATABASE_URL, PARLEY_DATA, PUBLIC_URL, PARLEY_SECRET, NODE_ENV } = read.data
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(PARLEY_DATA),
    dev: NODE_ENV === 'development',
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    ...(PUBLIC_URL !== undefined && { publicUrl: PUBLIC_URL }),
    ...(PARLEY_SECRET !== undefined && { secret: PARLEY_SECRET }),
  }
}

/** Values that may hold a password are not repeated. */
function wordsFor(error: z.ZodError, given: Environment): string {
  const secrets = new Set(['DATABASE_URL', 'PARLEY_SECRET'])
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0])
    const shown = secrets.has(name) ? '' : `, not ${JSON.stringify(given[name])}`
    return `  ${name} ${issue.message}${shown}`
  })
  return `These settings in the environment are wrong:\n${[...new Set(lines)].join('\n')}`
}
