import { Outlet, useRouteError } from '@remix-run/react'
import '#app/i18n/staff.ts'
import { ErrorPage } from '#app/ui/ErrorPage.tsx'

/** The staff's pages. What goes wrong in them stays in them, so that a form can be sent again. */
export default function Space() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
