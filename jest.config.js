export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Real git, real processes: a busy machine takes its time, and a wrong answer does not wait for the limit.
  testTimeout: 60_000,
  maxWorkers: 2,
  clearMocks: true,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/{plan,analysis,rollout,edit,report}/**/*.ts'],
  coverageThreshold: { global: { branches: 95 } },
}
