/** Of every sentence in the band at the foot of a page; `data-toast` beside it makes the room. */
export const bandLook =
  'appear border-t border-line-strong bg-raised px-4 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] shadow-raised lg:px-7'
