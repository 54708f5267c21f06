import { defineConfig } from 'prisma/config'

/** For Prisma's own commands, such as `prisma migrate status`; the server reads its settings in server/config.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL !== undefined && { datasource: { url: process.env.DATABASE_URL } }),
})
