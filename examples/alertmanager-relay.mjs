// Takes the webhook of Alertmanager and has the Action look at the migration that the alerts name:
//   GITHUB_TOKEN=… RELAY_TOKEN=… node alertmanager-relay.mjs
// Labels of the alerting rule: sluice_repository (owner/name) and sluice_migration. See docs/alerts.md.
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const {
  GITHUB_TOKEN = '',
  RELAY_TOKEN = '',
  PORT = '8080',
  GITHUB_API_URL = 'https://api.github.com',
} = process.env
if (GITHUB_TOKEN === '' || RELAY_TOKEN === '') throw new Error('set GITHUB_TOKEN and RELAY_TOKEN')
const digest = (text) => createHash('sha256').update(text).digest()

createServer(async (request, response) => {
  const given = request.headers.authorization ?? ''
  if (!timingSafeEqual(digest(given), digest(`Bearer ${RELAY_TOKEN}`))) return response.writeHead(401).end()
  try {
    let body = ''
    for await (const chunk of request) body += chunk
    const firing = JSON.parse(body).alerts.filter(({ status }) => status === 'firing')
    const named = new Set(
      firing.map(({ labels }) => `${labels.sluice_repository} ${labels.sluice_migration}`),
    )
    for (const [repository, migration] of [...named].map((pair) => pair.split(' '))) {
      if (!/^[\w-]+\/[\w.-]+$/.test(repository)) throw new Error('the alert has no label sluice_repository')
      const answer = await fetch(`${GITHUB_API_URL}/repos/${repository}/dispatches`, {
        method: 'POST',
        headers: { authorization: `Bearer ${GITHUB_TOKEN}`, accept: 'application/vnd.github+json' },
        body: JSON.stringify({ event_type: 'sluice-alert', client_payload: { migration } }),
      })
      if (!answer.ok) throw new Error(`GitHub answered ${answer.status}`)
    }
    response.writeHead(202).end()
  } catch (error) {
    // Alertmanager tries again.
    console.error(error.message)
    response.writeHead(500).end()
  }
}).listen(Number(PORT))
