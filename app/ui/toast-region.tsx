import { findFlash } from '@/app/ui/flash'
import { Said } from '@/app/ui/said'
import { Toast } from '@/app/ui/toast'

/**
 * Where an act's sentence appears after a redirect. Always there, so that it is read out when it fills. At the
 * foot of the column beside the work: lists and what is done first on a page lie elsewhere.
 */
export async function ToastRegion() {
  const flash = await findFlash()
  return (
    <div
      role="status"
      data-print="hide"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-40 flex flex-col items-center gap-2 lg:start-auto lg:end-7 lg:bottom-14 lg:items-end"
    >
      {flash && <Toast key={flash.id} flash={flash} />}
      <Said />
    </div>
  )
}
