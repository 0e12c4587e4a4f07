export { createRedactor } from '../metrics/redactor.js'
