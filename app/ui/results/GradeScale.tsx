const STEP = 12

/** Where a mention stands on its scale; decorative, the words stand beside it. */
export function GradeScale({ grade, of }: { grade: number; of: number }) {
  const filled = of - grade
  return (
    <svg
      className="grade-scale"
      viewBox={`0 0 ${of * STEP} 20`}
      width={of * STEP}
      height={20}
      aria-hidden="true"
    >
      {Array.from({ length: of }, (_, step) => {
        const height = 6 + ((step + 1) * 12) / of
        return (
          <rect
            key={step}
            className={step < filled ? 'grade-step grade-step-reached' : 'grade-step'}
            x={step * STEP + 1}
            y={19 - height}
            width={STEP - 4}
            height={height}
            rx={1.5}
          />
        )
      })}
    </svg>
  )
}
