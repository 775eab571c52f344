import { findFlash } from '@/app/ui/flash'
import { Toast } from '@/app/ui/toast'

/** Where an act's sentence appears after a redirect. Always there, so that it is read out when it fills. */
export async function ToastRegion() {
  const flash = await findFlash()
  return (
    <div
      role="status"
      data-print="hide"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-40 flex justify-center lg:bottom-6"
    >
      {flash && <Toast key={flash.id} flash={flash} />}
    </div>
  )
}
