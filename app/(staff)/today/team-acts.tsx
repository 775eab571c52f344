import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  InterestDialog,
  ProposeDialog,
} from '@/app/(staff)/applications/[applicationId]/matching-dialogs'
import { type LineAct, primary } from '@/app/(staff)/today/line-act'

export function proposals(view: View): LineAct[] {
  const matching = view.run?.parts.find(({ kind }) => kind === 'matching')
  if (!matching || !view.may('propose-team')) return []
  return [
    {
      name: 'propose',
      node: <ProposeDialog view={view} partId={matching.id} look={primary} />,
    },
  ]
}

export function interest(view: View): LineAct[] {
  const matching = view.run?.parts.find(({ kind }) => kind === 'matching')
  if (!matching || !view.may('record-interest')) return []
  return [
    {
      name: 'interest',
      node: <InterestDialog view={view} partId={matching.id} look={primary} />,
    },
  ]
}
