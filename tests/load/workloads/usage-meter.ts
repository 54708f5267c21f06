/** Asks what the measured server has used, from inside the load process, at the very moment a window begins or ends. */

import type { Usage } from '../servers/measured-server.ts'

export type UsageMeter = (options?: { readonly collect?: boolean }) => Promise<Usage>
