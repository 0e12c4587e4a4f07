export type { Finding } from '../plan/parse-plan.js'
