/** `/healthz`: the process is up. For whoever restarts it. */

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } })
}
