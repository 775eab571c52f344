import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * The way to another page of ours, read as it is followed. Next would ask ahead for each link in sight, and for all of
 * them again whenever a page is made anew: a page in ten tabs would ask a hundred times for what nobody opens.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />
}
