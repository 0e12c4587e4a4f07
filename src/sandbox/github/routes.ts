import type { Route } from '../http/route.js'
import { branchRoutes } from './branches.js'
import { collaboratorRoutes } from './collaborators.js'
import { commitRoutes } from './commits.js'
import { contentRoutes } from './contents.js'
import { deploymentRoutes } from './deployments.js'
import { dispatchRoutes } from './dispatches.js'
import { generalRoutes } from './general.js'
import { gitBlobRoutes } from './git-blobs.js'
import { gitCommitRoutes } from './git-commits.js'
import { gitRefRoutes } from './git-refs.js'
import { gitTreeRoutes } from './git-trees.js'
import { commentRoutes } from './issues/comments.js'
import { issueRoutes } from './issues/issue-routes.js'
import { labelRoutes } from './issues/labels.js'
import { reactionRoutes } from './issues/reactions.js'
import { mergeRoutes } from './pulls/merge-pull.js'
import { pullRoutes } from './pulls/pull-routes.js'
import { reviewRoutes } from './pulls/reviews.js'
import { updateBranchRoutes } from './pulls/update-branch.js'
import { statusRoutes } from './statuses.js'

export const routes: readonly Route[] = [
  ...branchRoutes,
  ...collaboratorRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...deploymentRoutes,
  ...dispatchRoutes,
  ...generalRoutes,
  ...gitBlobRoutes,
  ...gitCommitRoutes,
  ...gitRefRoutes,
  ...gitTreeRoutes,
  ...issueRoutes,
  ...labelRoutes,
  ...mergeRoutes,
  ...pullRoutes,
  ...reactionRoutes,
  ...reviewRoutes,
  ...statusRoutes,
  ...updateBranchRoutes,
]
