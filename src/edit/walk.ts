import { type Found, type Place, type Refusal, refuse, type Step, shown } from './document.js'
import { indexOf, parseKeyPath, type Segment } from './key-path.js'

/** Follows a key from the root of a document to the one scalar it names. */
export function findScalar(root: Place, key: string): Found | Refusal {
  const path = parseKeyPath(key)
  if ('kind' in path) return path
  const steps: Step[] = []
  let place = root
  for (const segment of path) {
    const next = follow(place, segment, steps)
    if (next.kind === 'refused') return next
    steps.push(next.step)
    place = next.place
  }
  if (place.kind === 'refused') return place
  if (place.kind !== 'scalar') {
    return refuse(
      'not-a-scalar',
      `it holds a ${place.kind === 'map' ? 'map' : 'list'}: name the one number or boolean inside it`,
    )
  }
  if (place.content.kind === 'refused') return place.content
  return { kind: 'found', path: steps, token: place.content }
}

type Followed = { readonly kind: 'followed'; readonly step: Step; readonly place: Place }

function follow(place: Place, segment: Segment, steps: readonly Step[]): Followed | Refusal {
  switch (place.kind) {
    case 'refused':
      return place
    case 'scalar':
      return missing(`${shownPath(steps)} holds a single value and has nothing inside it`)
    case 'sequence': {
      const index = indexOf(segment)
      const found = index === undefined ? undefined : place.at(index)
      if (index === undefined || found === undefined) {
        return missing(
          `${shownPath(steps)} is a list of ${place.length} and has no item ${shownSegment(segment)} (the first is 0)`,
        )
      }
      return { kind: 'followed', step: index, place: found }
    }
    case 'map': {
      if (segment.kind === 'index')
        return missing(`${shownPath(steps)} is a map, not a list, and has no item ${shownSegment(segment)}`)
      const [found, second] = place.named(segment.name)
      if (found === undefined)
        return missing(`${shownPath(steps)} has no ${shown(segment.name)}${known(place.names())}`)
      if (second !== undefined) {
        return refuse(
          'duplicate-key',
          `${shown(segment.name)} stands more than once in ${shownPath(steps)}: remove all but one`,
        )
      }
      return { kind: 'followed', step: segment.name, place: found }
    }
  }
}

function missing(what: string): Refusal {
  return refuse(
    'missing-key',
    `${what}: add the key to the file or correct it in the plan (keys are never added for you)`,
  )
}

function known(names: readonly string[]): string {
  if (names.length === 0) return ''
  const some = names.slice(0, 5).map(shown).join(', ')
  return ` (it has ${some}${names.length > 5 ? ` and ${names.length - 5} more` : ''})`
}

function shownPath(steps: readonly Step[]): string {
  if (steps.length === 0) return 'the top level of the file'
  return steps.map((step) => (typeof step === 'number' ? `[${step}]` : shown(step))).join('.')
}

function shownSegment(segment: Segment): string {
  return segment.kind === 'index' ? String(segment.index) : shown(segment.name)
}
