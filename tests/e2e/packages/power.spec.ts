/** Who is needed under which rule, how far apart parties stand, and whether they have come closer. */

import { expect } from '@playwright/test'
import { panel } from '../board/panels.ts'
import { CONTINGENT, duo } from '../canvas/example.ts'
import { bandSpot, drag, token } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { test } from '../support/parley.ts'
import { part } from './packages.ts'

test('power follows the rule looked at, and convergence what somebody else moves', async ({
  parley,
}) => {
  const { ines, oleh } = await duo(parley)
  await ines.getByRole('button', { name: 'Power and convergence' }).click()
  const coalitions = panel(ines)
    .getByRole('list', { name: 'Smallest blocking coalitions' })
    .getByRole('listitem')
  await expect(coalitions).toHaveText(['United States', 'Ukraine', 'Russia', 'European allies'])
  await expect(part(ines, 'Power indices')).toContainText('25.0 %')
  await expect(panel(ines)).toContainText('This describes the rule, not influence')
  const distances = panel(ines).getByRole('list', { name: 'Distances, nearest first' })
  await expect(distances.getByRole('listitem')).toHaveCount(6)
  await expect(distances.getByRole('listitem').first()).toContainText(/k = [1-9]/)
  await expect(part(ines, 'Convergence')).toContainText('Nothing has moved on this board yet.')

  await drag(oleh, token(oleh, 'Russia', CONTINGENT), await bandSpot(oleh, 'Russia', 'opposed'))
  await oleh.keyboard.press('Escape')
  const convergence = part(ines, 'Convergence')
  await expect(convergence).toContainText('Net concessions, bands 0 to +1')
  await expect(convergence).toContainText('Agreement (A, van der Eijk)')
  await expect(convergence.getByRole('listitem').filter({ hasText: 'Russia' })).toContainText('+1')
  await looksRight(ines, 'power')
})
