import { Outlet, useLoaderData } from '@remix-run/react'
import { spaceLoader } from '#app/http/handlers.ts'
import { OwnFrame } from '#app/ui/account/OwnFrame.tsx'
import { readOwn } from '#app/usecases/home.ts'

export const loader = spaceLoader(({ usecases }) => readOwn(usecases))

/** The pages that belong to no council. */
export default function OwnPages() {
  return (
    <OwnFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </OwnFrame>
  )
}
