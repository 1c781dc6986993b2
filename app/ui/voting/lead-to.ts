import type { MouseEvent } from 'react'

/**
 * Follows a link to a place on this page by focus alone: an entry of its own in the history would lead a ballot back to
 * its first screen. Without JavaScript the link does what links do.
 */
export function leadTo(event: MouseEvent<HTMLAnchorElement>): void {
  const place = document.getElementById(event.currentTarget.hash.slice(1))
  if (place === null) return
  event.preventDefault()
  place.scrollIntoView({ block: 'start' })
  place.focus({ preventScroll: true })
}
