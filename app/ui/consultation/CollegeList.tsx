import type { College } from '#app/domain/council.ts'

export function CollegeList({ colleges }: { colleges: readonly College[] }) {
  return (
    <dl className="definitions">
      {colleges.map((college) => (
        <div key={college.id}>
          <dt>{college.name}</dt>
          <dd>{college.description}</dd>
        </div>
      ))}
    </dl>
  )
}
