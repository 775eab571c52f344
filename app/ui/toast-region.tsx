import clsx from 'clsx'
import { findFlash } from '@/app/ui/flash'
import { Said } from '@/app/ui/said'
import { Toast } from '@/app/ui/toast'

/**
 * Where an act's sentence appears after a redirect. Always there, so that it is read out when it fills. A band at the
 * foot of the page that has room of its own: it ends what is seen of the page instead of lying over it, and what
 * sticks to the foot stands above it (`--toast-room`), so that no button is ever under it.
 */
export async function ToastRegion({ aboveBar = false }: { aboveBar?: boolean }) {
  const flash = await findFlash()
  return (
    <div
      role="status"
      data-print="hide"
      className={clsx('sticky z-30', aboveBar ? 'bottom-(--bar-room)' : 'bottom-0')}
    >
      {flash && <Toast key={flash.id} flash={flash} />}
      <Said />
    </div>
  )
}
