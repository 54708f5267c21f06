/** How Next compiles and serves the pages. The server around them is server/main.ts. */

/** For every answer; the Content-Security-Policy, which differs by page, is proxy.ts's. */
const headers = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pages and sync server change the same documents: there must be one Yjs in the process, so nobody bundles it.
  serverExternalPackages: [
    'yjs',
    'lib0',
    'y-protocols',
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  // `npm run check` does it, with the project's own compiler.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers }],
  // Development: no badge over the canvas, no files written into the project, no endpoint that nobody asked for.
  devIndicators: false,
  agentRules: false,
  experimental: {
    mcpServer: false,
    // forbidden() and unauthorized(): a board's page answers 403 and 401, not 200 with sad words.
    authInterrupts: true,
  },
}

export default config
