'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * What had the focus may be put elsewhere or be taken away by an act of its own. What is still there has the focus
 * again; what is gone leaves it to what stands nearest: the chosen one of its list, else the button that adds another.
 */
export function useFocusKept(box: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement[]>([])
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement ? upwards(target, box.current) : []
    }
    // Whoever clicks beside everything wants nothing to have the focus.
    const onPointer = () => {
      last.current = []
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [box])
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const [nearest, ...above] = last.current.filter(({ isConnected }) => isConnected)
    if (!nearest) return
    if (nearest === last.current[0]) nearest.focus()
    else
      [nearest, ...above]
        .map(besideIn)
        .find((one) => one !== null)
        ?.focus()
  })
}

/** The element, then what it stands in, up to the box. */
function upwards(from: HTMLElement, box: HTMLElement | null): HTMLElement[] {
  const path: HTMLElement[] = []
  for (let one: HTMLElement | null = from; one && box?.contains(one); one = one.parentElement) {
    path.push(one)
  }
  return path
}

function besideIn(place: HTMLElement): HTMLElement | null {
  const chosen = place.querySelector<HTMLElement>('button[aria-current="true"]')
  return chosen ?? [...place.querySelectorAll<HTMLElement>('button')].at(-1) ?? null
}
