import type { ReactNode } from 'react'
import { Palette } from '@/app/(staff)/palette/palette'
import { paletteActsOf } from '@/app/(staff)/palette/palette-acts'
import { ClockBar } from '@/app/demo/clock-bar'
import { navigationOf } from '@/app/navigation'
import { requireStaff } from '@/app/session'
import { signOut } from '@/app/sign-in/actions'
import { LiveRefresh } from '@/app/ui/live-refresh'
import { StaffShell } from '@/app/ui/staff-shell'
import { database } from '@/lib/platform/database'
import { readLivePosition } from '@/lib/platform/live'

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const scope = await requireStaff()
  const { name, email } = scope
  return (
    <StaffShell
      items={navigationOf(scope)}
      person={{ name, email }}
      signOut={signOut}
      tools={<Palette acts={paletteActsOf(scope)} personId={scope.personId} signOut={signOut} />}
      foot={<ClockBar timeZone={scope.timeZone} />}
    >
      <LiveRefresh position={await readLivePosition(database())} />
      {children}
    </StaffShell>
  )
}
