export { SluiceError } from '../plan/sluice-error.js'
