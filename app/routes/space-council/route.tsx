import { Outlet, useLoaderData } from '@remix-run/react'
import { spaceLoader } from '#app/http/handlers.ts'
import { CouncilFrame } from '#app/ui/space/CouncilFrame.tsx'
import { readCouncilSpace } from '#app/usecases/space.ts'

export const loader = spaceLoader(({ usecases, params }) =>
  readCouncilSpace(usecases, params['council'] ?? ''),
)

export default function CouncilSpace() {
  return (
    <CouncilFrame space={useLoaderData<typeof loader>()}>
      <Outlet />
    </CouncilFrame>
  )
}
