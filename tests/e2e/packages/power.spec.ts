/** Who is needed under which rule, how far apart parties stand, whether they have come closer, and what would hold. */

import { expect } from '@playwright/test'
import { panel } from '../board/panels.ts'
import { CONTINGENT, duo } from '../canvas/example.ts'
import { bandSpot, drag, token } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { test } from '../support/parley.ts'
import { part } from './packages.ts'
import { giveMoves } from './stability.ts'

test('power follows the rule looked at, and convergence what somebody else moves', async ({
  parley,
}) => {
  test.setTimeout(120_000)
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

  // What would hold: moves are given to those who could make them, and each outcome is gone into.
  await panel(ines).getByRole('button', { name: 'What would hold…' }).click()
  await expect(panel(ines)).toContainText('It is no forecast')
  await giveMoves(ines, {
    'U.S. air support for the stabilization force': 'United States',
    'European troop contingent in Ukraine': 'European allies',
    'Russian veto right over the guarantees': 'Russia',
  })
  const holding = part(ines, 'Outcomes that would hold')
  await expect(holding).toContainText('1 of 6 possible')
  const now = part(ines, 'As things stand')
  await expect(now).toContainText('Somebody gains by leaving it')
  await now.getByRole('button', { name: 'Look there' }).first().click()
  await expect(part(ines, 'Looked at')).toBeVisible()
  await holding.getByRole('button', { name: /Nobody gains by a move/ }).click()
  await expect(part(ines, 'Looked at')).toContainText('Gains nothing')
  await expect(part(ines, 'What this takes for granted')).toContainText('silent')
  await looksRight(ines, 'what would hold')

  // Somebody else's move is in the next answer.
  await drag(oleh, token(oleh, 'Russia', CONTINGENT), await bandSpot(oleh, 'Russia', 'red_line'))
  await oleh.keyboard.press('Escape')
  await expect(part(ines, 'Looked at')).toContainText('Crosses its red line: “')
})
