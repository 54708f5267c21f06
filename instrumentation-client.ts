/** Runs first in every page. Zod otherwise tries whether it may use eval, which the page's policy refuses and reports. */

import { config } from 'zod'

config({ jitless: true })
