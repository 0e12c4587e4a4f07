export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  clearMocks: true,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/{plan,analysis,rollout,edit,report}/**/*.ts'],
  coverageThreshold: { global: { branches: 95 } },
}
