/**
 * A notice as a Slack message (Block Kit, for an incoming webhook). Slack's limits: 150 characters in a header, 3,000 in a section,
 * 2,000 in a field, 10 fields; a message over one of them is refused as a whole, so everything is cut before.
 */
import { clip } from '../report/clip.js'
import { oneLine } from '../report/escape.js'
import { headlines, type Notice } from './notice.js'

interface Text {
  readonly type: 'mrkdwn'
  readonly text: string
  /** Slack finds no channels, people or addresses in the text by itself. */
  readonly verbatim: true
}

type Block =
  | {
      readonly type: 'header'
      readonly text: { readonly type: 'plain_text'; readonly text: string; readonly emoji: false }
    }
  | { readonly type: 'section'; readonly text: Text }
  | { readonly type: 'context'; readonly elements: readonly Text[] }

export interface SlackMessage {
  /** For notifications and screen readers. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

const mostReasons = 5
const mostActions = 3
const mostLinks = 4

export function slackMessage(notice: Notice): SlackMessage {
  const { migration, title, to, exposure, reasons, actions, links, repository } = notice
  const head = `${migration}: ${headlines[notice.kind]}`
  const share = exposure === null ? 'unknown' : `${exposure} %`
  const why = reasons.slice(0, mostReasons).map(({ code, text, metric }) => {
    const about = metric === undefined ? '' : `${escaped(metric, 60)}: `
    return `• ${about}${escaped(text, 300)} (${escaped(code, 60)})`
  })
  const can = actions.slice(0, mostActions).map((action) => `• ${escaped(action, 200)}`)
  const linked = links.slice(0, mostLinks).flatMap(({ text, url }) => slackLink(text, url) ?? [])
  return {
    text: `${escaped(head, 200)}. ${escaped(reasons[0]?.text ?? '', 300)}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: plain(`Sluice · ${head}`, 150), emoji: false } },
      section(`*${escaped(title, 150)}*\n${escaped(to, 100)} has ${share} of the traffic.`),
      ...(why.length === 0 ? [] : [section(`*Why*\n${why.join('\n')}`)]),
      ...(can.length === 0 ? [] : [section(`*You can*\n${can.join('\n')}`)]),
      ...(linked.length === 0 ? [] : [section(linked.join(' · '))]),
      { type: 'context', elements: [mrkdwn(escaped(repository, 150))] },
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}

const section = (text: string): Block => ({ type: 'section', text: mrkdwn(text) })
const mrkdwn = (text: string): Text => ({ type: 'mrkdwn', text, verbatim: true })

/** A header knows no markup; without angle brackets nothing in it can be taken for a mention all the same. */
function plain(foreign: string, limit: number): string {
  return clip(oneLine(foreign).replace(/[<>]/g, ''), limit)
}

/**
 * Foreign text in mrkdwn, at most `limit` characters when escaped. Mentions and links are written in angle brackets, and `&`, `<` and `>`
 * are the characters that Slack asks to have escaped; a zero-width space in front of the others keeps a text from being read as bold,
 * italic, struck or code.
 */
function escaped(foreign: string, limit: number): string {
  let whole = ''
  for (const character of oneLine(foreign)) {
    const next = harmless[character] ?? character
    if (whole.length + next.length >= limit) return `${whole}…`
    whole += next
  }
  return whole
}

const harmless: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  ...Object.fromEntries([...'*_~`@'].map((mark) => [mark, `\u200b${mark}`])),
}

/** Null for anything but a web address of bearable length. */
function slackLink(label: string, url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href, username, password } = new URL(url)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null
  const address = href.replace(/[|<>]/g, encodeURIComponent).replace(/&/g, '&amp;')
  return address.length > 500 ? null : `<${address}|${escaped(label.replaceAll('|', '/'), 80)}>`
}
