/** Chooses a role, and for a delegate the actor. */

import { type ReactElement, useState } from 'react'
import { ROLES, type Role } from '#domain/access/role.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Select } from '../ui/select.tsx'
import { ROLE_WORDS } from './role-words.ts'

export type SeatFieldsProps = {
  /** Chosen at first. */
  readonly seat: { readonly role: Role; readonly actorId?: string | undefined }
}

export function SeatFields({ seat }: SeatFieldsProps): ReactElement {
  const [chosen, setChosen] = useState(seat.role)
  const actors = useNegotiation(({ actors }) => actors)
  return (
    <>
      <Select
        label="Role"
        name="role"
        value={chosen}
        onChange={(event) =>
          setChosen(ROLES.find((name) => name === event.target.value) ?? seat.role)
        }
      >
        {ROLES.filter((name) => name !== 'delegate' || actors.size > 0).map((name) => (
          <option key={name} value={name}>
            {ROLE_WORDS[name].name}
          </option>
        ))}
      </Select>
      {chosen === 'delegate' ? (
        <Select label="Speaks for" name="actorId" defaultValue={seat.actorId}>
          {[...actors.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
    </>
  )
}

/** What the fields say, as the API takes it. */
export function seatIn(form: FormData): { readonly role: unknown; readonly actorId?: unknown } {
  const actorId = form.get('actorId')
  return { role: form.get('role'), ...(actorId ? { actorId } : {}) }
}
