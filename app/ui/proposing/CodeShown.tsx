import { formatSecret } from '#app/domain/secret.ts'

/** Two groups with their dashes: what a small screen shows on a line. */
const HALF = 10

/** A tracking code, large enough to be noted. */
export function CodeShown({ code }: { code: string }) {
  const shown = formatSecret(code)
  return (
    <p className="keepsake-secret keepsake-code secret">
      <span>{shown.slice(0, HALF)}</span>
      <wbr />
      <span>{shown.slice(HALF)}</span>
    </p>
  )
}
