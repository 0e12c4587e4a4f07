export { createRedactor, type Redact } from '../metrics/redactor.js'
