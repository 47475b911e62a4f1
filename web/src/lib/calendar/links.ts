// Ways of one meeting into calendars on the web.
import { get } from '$lib/api/client'
import type { CalendarLinks } from '$lib/api/types'

/** The services as they call themselves. */
export const SERVICES: Record<string, string> = {
  google: 'Google Calendar',
  outlook: 'Outlook.com',
  office365: 'Microsoft 365',
}

export async function linksOf(day: string, meeting: string): Promise<CalendarLinks['links']> {
  const path = `/api/days/${day}/meetings/${meeting}/calendar-links`
  return (await get<CalendarLinks>(path)).links
}
