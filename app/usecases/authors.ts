import { calendarDay } from '#app/domain/day.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { forgetAuthorsDay, listAuthorsDays } from '#db/registry/authors-day.ts'
import { listCouncils } from '#db/registry/council.ts'
import { addToColleges } from '#db/registry/proposal-college.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'

/**
 * Writes down what authors did, once it tells of nobody: the days that are over, in the journal, and the
 * colleges they told, many at once. Run every minute; running it twice changes nothing.
 */
export async function tendAuthors(context: UseCaseContext): Promise<Result<null>> {
  const allowed = await permitOnPlatform(context, 'tend-authors')
  if (!allowed.ok) return allowed
  const { registry, now, toldColleges } = context
  const days = await listAuthorsDays(registry)
  const councils = new Map(
    days.length === 0 ? [] : (await listCouncils(registry)).map((council) => [council.id, council]),
  )
  for (const day of days) {
    const council = councils.get(day.councilId)
    if (council === undefined || day.day >= calendarDay(now(), council.timeZone)) continue
    await transact(registry, async (trx) => {
      if (!(await forgetAuthorsDay(trx, day))) return
      await record(trx, context, {
        councilId: day.councilId,
        capacity: allowed.value,
        act: 'authors-wrote',
        subject: day.consultationId,
        details: { day: day.day },
      })
    })
  }
  for (const told of toldColleges.takeEnough())
    await transact(registry, (trx) => addToColleges(trx, told, told.byCollege))
  return accepted(null)
}
