import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * After a form that was refused because somebody else had changed the same thing, the page reads again
 * what is stored now: by itself it would not, after an answer that refuses.
 */
export const readAgainAfterConflict: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate
