/** The motif: voices that start apart and end together. Purely decorative. */
export function Voices({ className = 'voices' }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 600 120"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 8C140 8 180 74 330 82S520 84 600 84" />
      <path d="M0 38C120 38 170 104 320 90S520 86 600 86" />
      <path d="M0 68C110 68 160 54 300 78S520 88 600 88" />
      <path d="M0 112C130 112 210 116 330 98S520 90 600 90" />
    </svg>
  )
}
