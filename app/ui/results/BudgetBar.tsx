import type { BudgetReading } from '#app/domain/reading.ts'

const WIDTH = 600
const HEIGHT = 36

/** The budget as one bar: a part for each priority paid, and what is left as an outline. The table says it all. */
export function BudgetBar({ budget }: { budget: BudgetReading }) {
  const { total, funded } = budget
  const width = (euros: number) => (total === 0 ? 0 : (WIDTH * euros) / total)
  const starts = funded.map((_, index) =>
    width(funded.slice(0, index).reduce((sum, { cost }) => sum + cost, 0)),
  )
  return (
    <svg
      className="budget-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="budget-left" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} />
      {funded.map(({ option, cost }, index) => (
        <rect
          key={option}
          className={index % 2 === 0 ? 'budget-part' : 'budget-part budget-part-other'}
          x={starts[index]}
          y="0"
          width={Math.max(0, width(cost) - 3)}
          height={HEIGHT}
        />
      ))}
    </svg>
  )
}
