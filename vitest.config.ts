import { defineConfig } from "vitest/config";

const packages = {
  domain: "packages/domain",
  linter: "packages/linter",
  "language-service": "packages/language-service",
  "language-server": "packages/language-server",
  cli: "apps/cli",
  vscode: "apps/vscode",
};

/** Tests that compare times: they run by themselves, after the others. */
const timed = [
  "packages/linter/src/linear-time.test.ts",
  "packages/linter/src/narrative/worded-pattern.test.ts",
];

// The first condition reads the packages of this workspace from source, so that no test needs a
// build; the others are Vite's own, which naming any would drop.
const conditions = ["@encounter-lint/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // The tests that try thousands of documents are slow on a busy machine.
    testTimeout: 30_000,
    projects: [
      ...Object.entries(packages).map(([name, folder]) => ({
        extends: true as const,
        test: { name, include: [`${folder}/src/**/*.test.ts`], exclude: timed },
      })),
      { extends: true, test: { name: "workspace", include: ["scripts/**/*.test.ts"] } },
      {
        extends: true,
        test: { name: "timed", include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
