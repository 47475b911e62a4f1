// Every address of the app, and the page it opens. Pages are fetched when they are first opened.
import type { Component } from 'svelte'
import { read } from '$lib/router'
import { speakMore } from '$lib/text'

export type PageProps = Record<string, string>
type Load = () => Promise<{ default: Component<PageProps> }>
type Route = { pattern: string; load: Load; open?: true }

const page = (load: () => Promise<{ default: unknown }>) => load as Load
/** A page whose words come with it. */
const worded = (load: () => Promise<{ default: unknown }>) => async () => {
  const [loaded] = await Promise.all([page(load)(), speakMore()])
  return loaded
}

/** `open` pages can be read without signing in. */
export const routes: Route[] = [
  { pattern: '/', load: page(() => import('./home/Home.svelte')) },
  { pattern: '/sign-in', load: page(() => import('./sign-in/SignIn.svelte')), open: true },
  { pattern: '/api-docs', load: worded(() => import('./api-docs/ApiDocs.svelte')), open: true },
  { pattern: '/door/:meeting/:seat', load: page(() => import('./door/Door.svelte')), open: true },
  { pattern: '/days/:day', load: page(() => import('./day/DayHome.svelte')) },
  { pattern: '/days/:day/board', load: worded(() => import('./board/BoardPage.svelte')) },
  { pattern: '/days/:day/wall', load: worded(() => import('./board/WallPage.svelte')) },
  { pattern: '/days/:day/directory', load: page(() => import('./directory/DirectoryPage.svelte')) },
  {
    pattern: '/days/:day/companies/:company',
    load: page(() => import('./directory/CounterpartPage.svelte')),
  },
  { pattern: '/days/:day/requests', load: worded(() => import('./requests/RequestsPage.svelte')) },
  { pattern: '/days/:day/meetings', load: page(() => import('./meetings/MeetingsPage.svelte')) },
  { pattern: '/days/:day/agenda', load: worded(() => import('./agenda/AgendaPage.svelte')) },
  {
    pattern: '/agenda/:key',
    load: worded(() => import('./agenda/AgendaLinkPage.svelte')),
    open: true,
  },
  {
    pattern: '/days/:day/meetings/:meeting/brief',
    load: worded(() => import('./brief/BriefPage.svelte')),
  },
  {
    pattern: '/days/:day/readiness',
    load: worded(() => import('./brief/ReadinessPage.svelte')),
  },
  { pattern: '/days/:day/hall', load: worded(() => import('./hall/HallPage.svelte')) },
  { pattern: '/days/:day/print', load: worded(() => import('./hall/PrintPage.svelte')) },
  {
    pattern: '/checkin/:day/:kind/:id',
    load: worded(() => import('./check-in/CheckInPage.svelte')),
  },
  { pattern: '/days/:day/glossary', load: worded(() => import('./glossary/GlossaryPage.svelte')) },
  { pattern: '/days/:day/history', load: worded(() => import('./history/HistoryPage.svelte')) },
  {
    pattern: '/days/:day/connections',
    load: worded(() => import('./connection/ConnectionsPage.svelte')),
  },
  {
    pattern: '/days/:day/coverage',
    load: worded(() => import('./coverage/CoveragePage.svelte')),
  },
  {
    pattern: '/connection/:day',
    load: worded(() => import('./connection/ConnectionPage.svelte')),
  },
  { pattern: '/days/:day/planning', load: worded(() => import('./planning/PlanningPage.svelte')) },
  { pattern: '/days/:day/settings', load: worded(() => import('./settings/SettingsPage.svelte')) },
  { pattern: '/days/:day/rooms', load: worded(() => import('./rooms/RoomsPage.svelte')) },
  { pattern: '/days/:day/letters', load: worded(() => import('./letters/LettersPage.svelte')) },
  {
    pattern: '/days/:day/letters/planned',
    load: worded(() => import('./letters/PlannedPage.svelte')),
  },
  {
    pattern: '/days/:day/letters/incoming',
    load: worded(() => import('./letters/IncomingPage.svelte')),
  },
  {
    pattern: '/days/:day/letters/wording',
    load: worded(() => import('./letters/WordingPage.svelte')),
  },
  {
    pattern: '/days/:day/letters/reminders',
    load: worded(() => import('./letters/RemindersPage.svelte')),
  },
  {
    pattern: '/days/:day/letters/announcement',
    load: worded(() => import('./letters/AnnouncementPage.svelte')),
  },
  {
    pattern: '/days/:day/letters/:letter',
    load: worded(() => import('./letters/LettersPage.svelte')),
  },
  {
    pattern: '/unsubscribe/:letter',
    load: worded(() => import('./unsubscribe/Unsubscribe.svelte')),
    open: true,
  },
  { pattern: '/programmes/new', load: worded(() => import('./programme/NewProgramme.svelte')) },
  { pattern: '/programmes/:programme', load: worded(() => import('./programme/Programme.svelte')) },
  {
    pattern: '/programmes/:programme/days/new',
    load: worded(() => import('./settings/NewDayPage.svelte')),
  },
  {
    pattern: '/programmes/:programme/roster',
    load: worded(() => import('./roster/RosterPage.svelte')),
  },
]

export function find(path: string): { route: Route; parts: PageProps } | null {
  for (const route of routes) {
    const parts = read(route.pattern, path)
    if (parts) return { route, parts }
  }
  return null
}
