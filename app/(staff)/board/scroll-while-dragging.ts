'use client'

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect } from 'react'

const edgePixels = 96
const mostPixelsPerFrame = 18

/** Near its sides the board scrolls by itself, the nearer the faster, so that far stages can be reached. */
export function useScrollWhileDragging(board: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let frame = 0
    let pointerX = 0
    const step = () => {
      const { current } = board
      if (current) {
        const { left, right } = current.getBoundingClientRect()
        current.scrollLeft += pace(right - pointerX) - pace(pointerX - left)
      }
      frame = requestAnimationFrame(step)
    }
    const stop = monitorForElements({
      onDragStart: ({ location }) => {
        pointerX = location.current.input.clientX
        frame = requestAnimationFrame(step)
      },
      onDrag: ({ location }) => {
        pointerX = location.current.input.clientX
      },
      onDrop: () => cancelAnimationFrame(frame),
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [board])
}

function pace(pixelsToEdge: number): number {
  const share = (edgePixels - Math.max(0, pixelsToEdge)) / edgePixels
  return Math.max(0, share) * mostPixelsPerFrame
}
