/**
 * The SQL that leads from what a database is to what schema.prisma says. Prisma's schema engine does it, in the build
 * that runs as WebAssembly over `pg`, because the usual one is a download. For new-migration.ts and the drift test.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** @returns nothing when they agree */
export async function compareSchema(
  databaseUrl: string,
  schemaPath: string,
): Promise<string | undefined> {
  await loadEngine()
  const files = [{ path: schemaPath, content: await readFile(schemaPath, 'utf8') }]
  const pool = new pg.Pool({ connectionString: databaseUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterWithCharColumns(pool))
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    const difference = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(schemaPath) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return difference.exitCode === 2 ? (difference.stdout ?? undefined) : undefined
  } finally {
    engine.free()
    await pool.end()
  }
}

const GLUE = './schema_engine_bg.js'

let engineLoaded: Promise<void> | undefined

/** The package expects a bundler that imports wasm; Node is told by hand, and once: its glue keeps global state. */
function loadEngine(): Promise<void> {
  engineLoaded ??= instantiateEngine()
  return engineLoaded
}

async function instantiateEngine(): Promise<void> {
  // Where the engine leaves the words of a panic before it dies with "unreachable".
  const panics = { set_message: (words: string) => process.stderr.write(`${words}\n`) }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const resolved = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  )
  const wasm = await readFile(join(dirname(resolved), 'schema_engine_bg.wasm'))
  const imports = { [GLUE]: glue as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(wasm, imports)
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/**
 * The adapter with one type more: the one-letter "char" of Postgres's own tables, which the engine reads and the
 * adapter refuses. The pool passes such columns off as bpchar and remembers them; the answer names their true type.
 */
function adapterWithCharColumns(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = rememberCharColumns(pool)
  const factory = new PrismaPg(pool)
  const connect = async () => {
    const adapter = await factory.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    return Object.assign(adapter, {
      queryRaw: async (query: SqlQuery): Promise<SqlResultSet> => {
        const answer = await queryRaw(query)
        const columns = charColumns.get(answer.rows)
        const columnTypes = answer.columnTypes.map((type, index) =>
          columns?.has(index) === true ? ColumnTypeEnum.Character : type,
        )
        return { ...answer, columnTypes }
      },
    })
  }
  const { provider, adapterName } = factory
  return { provider, adapterName, connect, connectToShadowDb: connect }
}

const CHAR_OID = 18
const BPCHAR_OID = 1042

/** By the rows of an answer: the numbers of their "char" columns. */
function rememberCharColumns(pool: pg.Pool): WeakMap<object, ReadonlySet<number>> {
  const remembered = new WeakMap<object, ReadonlySet<number>>()
  const query = pool.query.bind(pool) as (...parameters: unknown[]) => Promise<pg.QueryResult>
  const remembering = async (...parameters: unknown[]) => {
    const result = await query(...parameters)
    const columns = new Set<number>()
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue
      field.dataTypeID = BPCHAR_OID
      columns.add(index)
    }
    remembered.set(result.rows, columns)
    return result
  }
  Object.assign(pool, { query: remembering })
  return remembered
}
