import { optionalWord } from '../../http/body.js'
import { paged } from '../../http/page.js'
import { notFound, Problem } from '../../http/problem.js'
import {
  type Answer,
  created,
  join,
  noContent,
  ok,
  type Route,
  read,
  repositoryRoute,
} from '../../http/route.js'
import { actorOf, type Call, numberParam } from '../call.js'
import type { Reaction, ReactionContent, Repository } from '../repository.js'
import { discussionPermission, findComment, findIssue } from './find-issue.js'
import { reactionShape } from './issue-shape.js'

const words: readonly ReactionContent[] = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'rocket',
  'eyes',
]

/** Anything that people can react to. */
interface Reactable {
  reactions: Reaction[]
}

export const reactionRoutes: readonly Route[] = [
  ...routesFor('/issues/comments/{comment_id}/reactions', findComment),
  ...routesFor('/issues/{issue_number}/reactions', findIssue),
]

function routesFor(path: string, find: (call: Call, repo: Repository) => Reactable): Route[] {
  return [
    repositoryRoute('GET', path, read(discussionPermission), (call, repo) => {
      const content = call.query.get('content')
      const reactions = find(call, repo).reactions.filter(
        (one) => content === null || one.content === content,
      )
      return paged(call, reactions, (reaction) => reactionShape(call.world, reaction))
    }),

    repositoryRoute('POST', path, join(discussionPermission), (call, repo) => react(call, find(call, repo))),

    repositoryRoute('DELETE', `${path}/{reaction_id}`, join(discussionPermission), (call, repo) => {
      const target = find(call, repo)
      const id = numberParam(call, 'reaction_id')
      const reaction = target.reactions.find((one) => one.id === id)
      if (reaction?.user.id !== actorOf(call).id) throw notFound()
      target.reactions = target.reactions.filter((one) => one !== reaction)
      return noContent
    }),
  ]
}

/** A second reaction of the same kind by the same account is the first one again: 200 instead of 201. */
function react(call: Call, target: Reactable): Answer {
  const content = optionalWord(call.body, 'content', words)
  if (content === undefined) throw new Problem(422, `Invalid request.\n\n"content" wasn't supplied.`)
  const user = actorOf(call)
  const known = target.reactions.find((one) => one.user.id === user.id && one.content === content)
  if (known !== undefined) return ok(reactionShape(call.world, known))
  const reaction: Reaction = { id: call.world.newId(), user, content, createdAt: call.world.clock.now() }
  target.reactions.push(reaction)
  return created(reactionShape(call.world, reaction))
}
