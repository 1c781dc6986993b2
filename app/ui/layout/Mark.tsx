/**
 * Three voices of different lengths, one letter: the C of Concerto. Decorative wherever it stands
 * beside the name.
 */
export function Mark({ size = 36 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true">
      <path className="mark-low" d="M33.4 9.2A17 17 0 1 0 33.4 30.8" />
      <path className="mark-middle" d="M27.1 10.8A11.6 11.6 0 1 0 20 31.6" />
      <path className="mark-high" d="M24.4 24.4A6.2 6.2 0 1 1 24.4 15.6" />
    </svg>
  )
}
