'use client'

import { useCallback } from 'react'
import { Brand } from '@/app/ui/brand'
import { Failure } from '@/app/ui/failure'
import { mainId } from '@/app/ui/skip-link'

export default function PageError({ error }: { error: Error & { digest?: string } }) {
  const retry = useCallback(() => window.location.reload(), [])
  return (
    <div data-scale="reading" className="mx-auto min-h-dvh w-full max-w-md px-4 pt-12">
      <Brand />
      <main id={mainId} className="py-8">
        <Failure retry={retry} digest={error.digest} />
      </main>
    </div>
  )
}
