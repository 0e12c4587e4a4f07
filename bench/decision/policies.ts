/** Every method that takes part. A new one is one line here. */
import { argo } from './policies/argo.js'
import { flagger } from './policies/flagger.js'
import { growthbookPooled, growthbookStage } from './policies/growthbook.js'
import { kayenta, kayentaEffect } from './policies/kayenta.js'
import { plain, threeInARow } from './policies/plain.js'
import { reference } from './policies/reference/reference.js'
import { sluice, sluiceRequests } from './policies/sluice.js'
import type { Policy } from './policy.js'

export const policies: readonly Policy[] = [
  sluice,
  sluiceRequests,
  reference,
  plain,
  threeInARow,
  argo,
  flagger,
  kayenta,
  kayentaEffect,
  growthbookStage,
  growthbookPooled,
]
