import { redirect } from '@remix-run/node'
import { spacePaths } from '#app/ui/space/paths.ts'

/** Browsers send a cookie of `/espace` to `/espace/…`, but not to `/espace.data`. */
export function loader() {
  return redirect(spacePaths.home)
}
