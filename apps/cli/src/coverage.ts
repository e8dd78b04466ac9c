export { coverageOf, type CoverageItem } from "@encounter-lint/linter";
