import { Outlet, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { spaceLoader } from '#app/http/handlers.ts'
import { CouncilFrame } from '#app/ui/space/CouncilFrame.tsx'
import { readCouncilSpace } from '#app/usecases/space.ts'

export const loader = spaceLoader(({ usecases, params }) =>
  readCouncilSpace(usecases, params['council'] ?? ''),
)

/** A step that a page takes in the browser changes nothing of its frame. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formAction,
  defaultShouldRevalidate,
}) =>
  currentUrl.href === nextUrl.href && formAction === undefined ? false : defaultShouldRevalidate

export default function CouncilSpace() {
  return (
    <CouncilFrame space={useLoaderData<typeof loader>()}>
      <Outlet />
    </CouncilFrame>
  )
}
