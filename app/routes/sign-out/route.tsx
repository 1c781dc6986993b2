import { redirect } from '@remix-run/node'
import { doorAction } from '#app/http/handlers.ts'
import { spacePaths } from '#app/ui/space/paths.ts'

/** Ends the session, here and in the registry. */
export const action = doorAction(async ({ leave }) => {
  await leave()
  return redirect(`${spacePaths.signIn}?fin`, 303)
})

/** Following a link ends nothing. */
export function loader() {
  return redirect(spacePaths.home, 303)
}
